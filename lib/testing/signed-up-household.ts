import { randomUUID } from 'node:crypto';
import { createServerClient } from '@supabase/ssr';
import type { Database } from '../supabase/database.types';

export interface SignedUpHousehold {
  email: string;
  password: string;
  accessToken: string;
  householdId: string;
  profileId: string;
  /** What a browser of this household carries: its session and its chosen profile. */
  cookies: { name: string; value: string; url: string }[];
}

/** A running server, and the key with which a browser signs up. */
interface Door {
  url: string;
  keys(): { publishableKey: string };
}

/**
 * A household that no other test has, made over HTTP as any client would make it, so that tests share a server in
 * peace. Its account is proved, so that a test may add whom it needs.
 */
export async function signUpHousehold(server: Door, profileName = 'Ada'): Promise<SignedUpHousehold> {
  const cookies: SignedUpHousehold['cookies'] = [];
  const client = createServerClient<Database>(server.url, server.keys().publishableKey, {
    cookieOptions: { name: 'tonight-session' },
    cookies: {
      getAll: () => [],
      setAll: (list) => {
        for (const { name, value } of list) if (value) cookies.push({ name, value, url: server.url });
      },
    },
  });
  const email = `${randomUUID()}@example.org`;
  const password = randomUUID();
  const { data, error } = await client.auth.signUp({ email, password });
  if (error || !data.session) throw new Error('sign-up failed', { cause: error });
  const householdId = (await client.rpc('create_household', { household_name: 'Test' }).throwOnError()).data;
  const profile = await client
    .from('profiles')
    .insert({ household_id: householdId, name: profileName })
    .select('id, name, avatar, color')
    .single()
    .throwOnError();
  const { id: profileId, ...face } = profile.data;
  const proof = await fetch(`${server.url}/api/account/proof`, {
    method: 'POST',
    headers: { authorization: `Bearer ${data.session.access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
  if (!proof.ok) throw new Error(`the account was not proved: ${proof.status}`);
  cookies.push({ name: 'tonight-profile', value: profileId, url: server.url });
  cookies.push({ name: 'tonight-profile-face', value: encodeURIComponent(JSON.stringify(face)), url: server.url });
  return { email, password, accessToken: data.session.access_token, householdId, profileId, cookies };
}
