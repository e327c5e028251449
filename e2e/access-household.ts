import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { decodeJwt, SignJWT } from 'jose';
import { z } from 'zod';
import { hashPin } from '../lib/household/pins/hash';
import type { Database } from '../lib/supabase/database.types';
import type { Role } from '../lib/testing/access/table';
import { type SignedUpHousehold, signUpHousehold } from '../lib/testing/signed-up-household';
import type { TonightServer } from '../lib/testing/tonight-server';

const PIN = '2468';
const HOUR_SECONDS = 3600;
/** Of the demo's catalog, twelve in the United States: the children here may see what is for six. */
export const SINTEL = { type: 'movie', id: 9_000_002, title: 'Sintel' } as const;

export interface AccessHousehold {
  /** What the browser of somebody in that role sends. */
  cookies: Record<Role, string>;
  ids: { ada: string; grace: string };
  inviteToken: string;
  /** Finds this household in what somebody is told. */
  mark: RegExp;
}

/** Everyone the table of access tells apart, on a running server: two grown-ups and two children, one of each with a PIN. */
export async function makeAccessHousehold(server: TonightServer): Promise<AccessHousehold> {
  const { secretKey } = server.keys();
  const admin = createClient<Database>(server.url, secretKey, { auth: { persistSession: false } });
  const [owner, member, removed, others] = await Promise.all(
    ['Ada', 'Ada', 'Ada', 'Olga'].map((name) => signUpHousehold(server, name)),
  );
  if (!owner || !member || !removed || !others) throw new Error('not everyone signed up');
  const household_id = owner.householdId;
  for (const { householdId } of [member, removed]) {
    await admin.from('households').delete().eq('id', householdId).throwOnError();
  }
  const { sub, session_id } = z
    .object({ sub: z.string(), session_id: z.string() })
    .parse(decodeJwt(member.accessToken));
  await admin.rpc('prove_session', { session: session_id, given: null as unknown as string }).throwOnError();
  await admin.from('household_members').insert({ household_id, user_id: sub, role: 'member' }).throwOnError();
  const name = `Home ${randomUUID()}`;
  await admin.from('households').update({ name }).eq('id', household_id).throwOnError();
  const addProfile = async (profile: { name: string; rating_cap: number | null }) =>
    (
      await admin
        .from('profiles')
        .insert({ household_id, ...profile })
        .select('id')
        .single()
        .throwOnError()
    ).data.id;
  const grace = await addProfile({ name: 'Grace', rating_cap: null });
  const lina = await addProfile({ name: 'Lina', rating_cap: 6 });
  const max = await addProfile({ name: 'Max', rating_cap: 6 });
  const ada = owner.profileId;
  const pin_hash = await hashPin(PIN);
  for (const profile of [grace, max, null]) {
    await admin.rpc('set_pin', { household: household_id, profile: profile as string, pin_hash }).throwOnError();
  }
  for (const profile_id of [ada, grace, lina, max]) {
    const wanted = { media_type: 'movie', tmdb_id: SINTEL.id, title: SINTEL.title, position: 1 } as const;
    await admin
      .from('watchlist')
      .insert({ profile_id, ...wanted })
      .throwOnError();
  }
  const inviteToken = randomUUID();
  const token_hash = createHash('sha256').update(inviteToken).digest('hex');
  await admin.from('household_invites').insert({ household_id, token_hash }).throwOnError();

  const browser = (account: SignedUpHousehold, profile: string | null, ...more: string[]) =>
    [
      ...account.cookies
        .filter(({ name }) => name.startsWith('tonight-session'))
        .map((one) => `${one.name}=${one.value}`),
      ...(profile ? [`tonight-profile=${profile}`] : []),
      ...more,
    ].join('; ');
  const cookies: Record<Role, string> = {
    nobody: '',
    'no profile': browser(member, null),
    child: browser(member, lina),
    lapsed: browser(member, max, await lapsed(await givePins(server, member, max), secretKey)),
    adult: browser(member, ada),
    'adult, PINs': browser(member, grace, await givePins(server, member, grace)),
    owner: browser(owner, ada),
    others: browser(others, others.profileId),
    removed: browser(removed, ada),
    demo: await visitDemo(server),
  };
  const mark = new RegExp([name, household_id, ada, grace, lina, max].join('|'));
  return { cookies, ids: { ada, grace }, inviteToken, mark };
}

/** Gives the PIN of a profile and that of the settings. @returns the cookie that says so. */
async function givePins(server: TonightServer, { accessToken }: SignedUpHousehold, profile: string): Promise<string> {
  let cookie = '';
  for (const path of [`/api/profiles/${profile}/unlock`, '/api/household/unlock']) {
    const answer = await fetch(server.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', cookie },
      body: JSON.stringify({ pin: PIN }),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${await answer.text()}`);
    cookie = String(answer.headers.get('set-cookie')).split(';')[0] ?? '';
  }
  return cookie;
}

const doorSchema = z.looseObject({ until: z.number() });
const unlockedSchema = z.looseObject({ profile: doorSchema, settings: doorSchema });

/** The same cookie an hour after everything in it ran out, signed as the server signs it. */
async function lapsed(cookie: string, secretKey: string): Promise<string> {
  const [name = '', token = ''] = cookie.split('=');
  const { profile, settings, ...claims } = unlockedSchema.parse(decodeJwt(token));
  const until = Math.floor(Date.now() / 1000) - HOUR_SECONDS;
  const key = createHmac('sha256', secretKey).update('unlocked by PIN').digest();
  const old = { ...claims, profile: { ...profile, until }, settings: { ...settings, until } };
  return `${name}=${await new SignJWT(old).setProtectedHeader({ alg: 'HS256' }).sign(key)}`;
}

/** Presses "Explore the demo" as a browser without scripts does. */
async function visitDemo(server: TonightServer): Promise<string> {
  const page = await (await fetch(server.url)).text();
  const action = /name="(\$ACTION_ID_\w+)"/.exec(page)?.[1];
  if (!action) throw new Error('the first page offers no demo');
  const form = new FormData();
  form.set(action, '');
  const headers = { origin: server.url };
  const answer = await fetch(server.url, { method: 'POST', body: form, headers, redirect: 'manual' });
  const session = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (!session.some((cookie) => cookie.startsWith('tonight-session'))) throw new Error(`no demo: ${answer.status}`);
  const profiles = await fetch(`${server.url}/api/profiles`, { headers: { cookie: session.join('; ') } });
  const schema = z.object({ profiles: z.array(z.object({ id: z.string(), ratingCap: z.number().nullable() })) });
  const grownUp = schema.parse(await profiles.json()).profiles.find(({ ratingCap }) => ratingCap === null);
  return [...session, `tonight-profile=${grownUp?.id}`].join('; ');
}
