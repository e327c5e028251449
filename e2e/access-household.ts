import { createHash, createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@supabase/supabase-js';
import type { MadeHousehold, StartedServer, TonightServer } from '@tonight/playwright';
import { decodeJwt, SignJWT } from 'jose';
import { z } from 'zod';
import type { Database } from '../lib/supabase/database.types';
import type { Role } from '../lib/testing/access/table';

const PIN = '2468';
const HOUR_SECONDS = 3600;
/** Of the demo's catalog, twelve in the United States: the children here may see what is for six. */
export const SINTEL = { type: 'movie', id: 9_000_002, title: 'Sintel' } as const;

export interface AccessHousehold {
  /** What the browser of a person in that role sends. */
  cookies: Record<Role, string>;
  ids: { ada: string; grace: string };
  inviteToken: string;
  /** Finds this household in an answer. */
  mark: RegExp;
}

/** Everyone the table of access tells apart, on a running server: two grown-ups and two children, one of each with a PIN. */
export async function makeAccessHousehold(server: StartedServer): Promise<AccessHousehold> {
  const secretKey = secretKeyOf(server);
  const admin = createClient<Database>(server.url, secretKey, { auth: { persistSession: false } });
  const alone = { profiles: [{ name: 'Ada' }] };
  const name = `Home ${randomUUID()}`;
  const [owner, member, removed, others] = await Promise.all([
    server.door.makeHousehold({
      name,
      pin: PIN,
      profiles: [
        { name: 'Ada' },
        { name: 'Grace', pin: PIN },
        { name: 'Lina', ratingCap: 6 },
        { name: 'Max', ratingCap: 6, pin: PIN },
      ],
    }),
    server.door.makeHousehold({ ...alone, proved: false }),
    server.door.makeHousehold(alone),
    server.door.makeHousehold({ profiles: [{ name: 'Olga' }] }),
  ]);
  const household_id = owner.householdId;
  // Accounts without a household: one joins this one, one was in it once.
  for (const { householdId } of [member, removed]) {
    await admin.from('households').delete().eq('id', householdId).throwOnError();
  }
  const { sub } = z.object({ sub: z.string() }).parse(decodeJwt(member.accessToken));
  await admin.from('household_members').insert({ household_id, user_id: sub, role: 'member' }).throwOnError();
  const [ada = '', grace = '', lina = '', max = ''] = owner.profiles.map(({ id }) => id);
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

  const browser = (account: MadeHousehold, profile: string | null, ...more: string[]) =>
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
    others: browser(others, others.profiles[0]?.id ?? ''),
    removed: browser(removed, ada),
    demo: await visitDemo(server),
  };
  const mark = new RegExp([name, household_id, ada, grace, lina, max].join('|'));
  return { cookies, ids: { ada, grace }, inviteToken, mark };
}

/** An attacker may not have it: it makes what no page makes. */
function secretKeyOf({ dataDirectory }: StartedServer): string {
  const keys = JSON.parse(readFileSync(path.join(dataDirectory, 'keys.json'), 'utf8'));
  return z.object({ secretKey: z.string() }).parse(keys).secretKey;
}

/** Gives the PIN of a profile and that of the settings. @returns the cookie that says so. */
async function givePins(server: TonightServer, { accessToken }: MadeHousehold, profile: string): Promise<string> {
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

async function visitDemo({ door }: TonightServer): Promise<string> {
  const { cookies, profiles } = await door.makeDemo();
  const [grownUp] = profiles;
  return [...cookies, { name: 'tonight-profile', value: grownUp?.id }]
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
}
