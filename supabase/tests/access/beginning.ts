import { createHash } from 'node:crypto';
import { hashOfSecret } from '@/lib/http/personal-token';
import type { Account, Who } from './people';

/** Of every profile that has one, and of the settings. */
export const PIN = '2468';
export const HOUSEHOLD_NAME = 'The Matrix';

/** Titles of the demo's catalog, for a cap of six years. */
export const ABOVE_CAP = { movie: 9_000_002, title: 'Sintel', show: 9_100_010 };
export const WITHIN_CAP = { movie: 9_000_001, show: 9_100_011 };

export const ID_NAMES = [
  'household',
  // No cap and no PIN; no cap, a PIN; a cap, no PIN; both.
  'ada',
  'grace',
  'lina',
  'max',
  // No test needs this one, and that one was deleted.
  'spare',
  'gone',
  'invite',
  'playback',
  'import',
  'graceImport',
  'linaImport',
  // Of Ada, which only reads.
  'token',
  // Tells of Ada, and is switched off.
  'outgoing',
  // Of this evening, who has joined.
  'guest',
  'otherHousehold',
  'olga',
] as const;
export type Ids = Record<(typeof ID_NAMES)[number], string>;

/** The token of a profile, which no other run of these tests has. */
export function secretOf(profile: string, mayWrite: boolean): string {
  return `tonight_${createHash('sha256').update(`${profile} ${mayWrite}`).digest('hex')}`;
}

/** SQL that makes both households as they are before anything is tried, whatever became of them. */
export function beginning(
  {
    household,
    ada,
    grace,
    lina,
    max,
    spare,
    gone,
    invite,
    import: ours,
    graceImport,
    linaImport,
    token,
    outgoing,
    guest,
    otherHousehold,
    olga,
  }: Ids,
  { owner, member, others, removed, demo }: Record<Who, Account>,
  { pinHash, inviteToken }: { pinHash: string; inviteToken: string },
): string {
  const hash = createHash('sha256').update(inviteToken).digest('hex');
  const tokenOf = (profile: string, mayWrite: boolean) =>
    `'${household}', '${profile}', '${owner.userId}', 'api', 'Script', ${mayWrite},
      '${hashOfSecret(secretOf(profile, mayWrite))}'`;
  const pinned = [`'${grace}'`, `'${max}'`, 'null'];
  const users = [owner, member, others, removed].map(({ userId }) => `'${userId}'`).join(', ');
  const sessions = [owner, member, others, removed, demo].map(({ sessionId }) => `'${sessionId}'`);
  return `
    delete from public.households where id in ('${household}', '${otherHousehold}')
      or id in (select household_id from public.household_members where user_id in (${users}));
    insert into public.households (id, name) values ('${household}', '${HOUSEHOLD_NAME}'), ('${otherHousehold}', 'Others');
    insert into public.household_members (household_id, user_id, role) values
      ('${household}', '${owner.userId}', 'owner'), ('${household}', '${member.userId}', 'member'),
      ('${otherHousehold}', '${others.userId}', 'owner');
    insert into public.profiles (id, household_id, name, rating_cap, sort_order, deleted_at) values
      ('${ada}', '${household}', 'Ada', null, 0, null), ('${grace}', '${household}', 'Grace', null, 1, null),
      ('${lina}', '${household}', 'Lina', 6, 2, null), ('${max}', '${household}', 'Max', 6, 3, null),
      ('${spare}', '${household}', 'Spare', null, 4, null), ('${gone}', '${household}', 'Gone', null, 5, now()),
      ('${olga}', '${otherHousehold}', 'Olga', null, 0, null);
    ${pinned.map((profile) => `select public.set_pin('${household}', ${profile}, '${pinHash}');`).join('\n')}
    insert into public.household_invites (id, household_id, token_hash) values ('${invite}', '${household}', '${hash}');
    insert into public.watchlist (profile_id, media_type, tmdb_id, position, title)
      select id, 'movie', ${WITHIN_CAP.movie}, 1, 'Wanted' from public.profiles where household_id = '${household}';
    insert into public.personal_tokens
      (id, household_id, profile_id, user_id, purpose, name, may_write, token_hash) values
      ${[
        `'${token}', ${tokenOf(ada, false)}`,
        `gen_random_uuid(), ${tokenOf(ada, true)}`,
        `gen_random_uuid(), ${tokenOf(grace, true)}`,
        `gen_random_uuid(), ${tokenOf(lina, true)}`,
      ]
        .map((row) => `(${row})`)
        .join(', ')};
    insert into public.outgoing_hooks (id, household_id, profile_id, user_id, name, address, secret, events, off_at) values
      ('${outgoing}', '${household}', '${ada}', '${owner.userId}', 'Lights', 'https://10.0.0.1/', 'whsec_', '{}', now());
    insert into public.tonight_guests
      (id, household_id, evening, profile_id, user_id, code_hash, name, secret_hash, joined_at) values
      ('${guest}', '${household}', current_date, '${ada}', '${owner.userId}', '${hashOfSecret(`${guest} code`)}', 'Kim',
        '${hashOfSecret(guest)}', now());
    insert into public.imports (id, profile_id) values ('${ours}', '${ada}'), ('${graceImport}', '${grace}'),
      ('${linaImport}', '${lina}');
    insert into public.tonight_picks (household_id, evening, media_type, tmdb_id, title)
      select '${household}', current_date - days, 'movie', ${WITHIN_CAP.movie}, 'Picked' from generate_series(0, 1) as days;
    delete from public.account_sessions where session_id in (${sessions.join(', ')});
    insert into public.account_sessions (session_id) values ${sessions.map((session) => `(${session})`).join(', ')};
    select public.prove_session('${owner.sessionId}', 'password');
    select public.prove_session('${others.sessionId}', 'password');`;
}
