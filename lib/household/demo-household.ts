import 'server-only';
import { demoCredentials } from '@/lib/household/demo-credentials';
import { createHousehold, insertProfile, listProfiles } from '@/lib/household/repository';
import { type NewProfile, newProfileSchema, type Profile } from '@/lib/household/schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { supabaseConnection } from '@/lib/supabase/connection';
import { type CookieJar, userClient } from '@/lib/supabase/session';

const DEMO_PROFILES: Pick<NewProfile, 'name' | 'avatar' | 'color' | 'ratingCap'>[] = [
  { name: 'Maya', avatar: 'fox', color: 'amber', ratingCap: null },
  { name: 'Jonas', avatar: 'owl', color: 'sky', ratingCap: null },
  { name: 'Otto', avatar: 'cactus', color: 'teal', ratingCap: null },
  { name: 'Lina', avatar: 'whale', color: 'rose', ratingCap: 6 },
];

/**
 * Signs the browser behind the cookies in to the demo household, which is made when it is not there.
 * @returns its profiles, and whether they were made just now and have no history yet.
 */
export async function enterDemoHousehold(cookies: CookieJar): Promise<{ profiles: Profile[]; isNew: boolean }> {
  const client = await userClient(cookies);
  await signIn(client);
  const householdId = await createHousehold(client, 'The Lindqvists');
  const existing = await listProfiles(client);
  if (existing.length > 0) return { profiles: existing, isNew: false };
  const profiles: Profile[] = [];
  for (const [order, profile] of DEMO_PROFILES.entries()) {
    profiles.push(await insertProfile(client, householdId, newProfileSchema.parse(profile), order));
  }
  return { profiles, isNew: true };
}

async function signIn(client: TonightSupabase): Promise<void> {
  const { secretKey } = await supabaseConnection();
  const credentials = demoCredentials(secretKey);
  const { error } = await client.auth.signInWithPassword(credentials);
  if (!error) return;
  const { data } = await client.auth.signUp(credentials);
  if (data.session) return;
  // A hosted project that confirms addresses by mail gives no session at sign-up; nobody reads the demo's mail.
  await client.auth.signInWithPassword(credentials).then((result) => {
    if (result.error) throw new Error('The demo household could not be opened.', { cause: result.error });
  });
}
