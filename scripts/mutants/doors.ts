import type { Mutant } from '@/scripts/mutants/mutant';

const ages = { unit: 'lib/ratings/certification-age.test.ts' };
const pins = { database: ['unlocked-by-pin'] };
const caps = { database: ['cap-in-acts', 'group-pins'] };
const owners = { database: ['own-profiles'] };
const unlock = 'lib/household/pins/unlock.ts';

export const doors: Mutant[] = [
  {
    name: 'an unlock cookie of another account opens',
    file: unlock,
    before: 'sub === userId ? unlocked : {}',
    after: 'sub ? unlocked : {}',
    by: pins,
  },
  {
    name: 'an unlock cookie opens past its hours',
    file: unlock,
    before: '(isDoorOf(profile, door) && (door?.until ?? 0) > now())',
    after: 'isDoorOf(profile, door)',
    by: pins,
  },
  {
    name: 'an evening of a whole day',
    file: unlock,
    before: 'PROFILE_SECONDS = 12 * 3600',
    after: 'PROFILE_SECONDS = 24 * 3600',
    by: pins,
  },
  {
    name: 'an unlock cookie older than the PIN opens',
    file: unlock,
    before: 'door?.id === id && pinSetAt !== null && Date.parse(door.setAt) === Date.parse(pinSetAt)',
    after: 'door?.id === id',
    by: pins,
  },
  {
    name: 'one PIN opens every profile',
    file: unlock,
    before: 'door?.id === id && pinSetAt !== null && Date.parse(door.setAt) === Date.parse(pinSetAt)',
    after: 'door && pinSetAt !== null && Date.parse(door.setAt) === Date.parse(pinSetAt)',
    by: pins,
  },
  {
    name: 'the settings stay open',
    file: unlock,
    before: '(isDoorOf(household, door) && (door?.until ?? 0) > now())',
    after: 'isDoorOf(household, door)',
    by: pins,
  },
  {
    name: 'any PIN is right',
    file: 'lib/household/pins/check.ts',
    before: "if (!(await isPin(pin, guess.hash))) return { kind: 'wrong' };",
    after: '',
    by: { database: ['group-pins'] },
  },
  {
    name: 'acts go past the cap',
    file: 'app/api/progress/route.ts',
    before: "('undo' in body && body.undo ? [body, body.undo] : [body])",
    after: '[]',
    by: caps,
  },
  {
    name: 'an undo goes past the cap',
    file: 'app/api/progress/route.ts',
    before: "'undo' in body && body.undo ? [body, body.undo] : [body]",
    after: '[body]',
    by: caps,
  },
  {
    name: 'reports go past the cap',
    file: 'app/api/progress/route.ts',
    before: 'reportsIn(body).filter(({ profileId }) => profileId === id)',
    after: '[]',
    by: caps,
  },
  {
    name: 'what nobody rated is for everybody',
    file: 'lib/ratings/within-cap.ts',
    before: '(age !== null && age <= ratingCap)',
    after: '(age ?? 0) <= ratingCap',
    by: ages,
  },
  {
    name: 'a cap lets nobody of its age see',
    file: 'lib/ratings/within-cap.ts',
    before: 'age <= ratingCap',
    after: 'age < ratingCap',
    by: ages,
  },
  {
    name: 'no profile is refused',
    file: 'lib/use-cases/access/act-for.ts',
    before: 'if (own.length < wanted.length) throw notYours();',
    after: '',
    by: owners,
  },
  {
    name: 'one own profile is enough',
    file: 'lib/use-cases/access/act-for.ts',
    before: 'own.length < wanted.length',
    after: 'own.length === 0',
    by: owners,
  },
  {
    name: 'whose a profile is, is asked every time',
    file: 'lib/household/profile-memory.ts',
    before: '    known.set(userId, { profiles, askedAt: performance.now() });\n',
    after: '',
    by: owners,
  },
  {
    name: 'everybody reads every profile',
    file: 'supabase/migrations/0104_households.sql',
    before: '  where household_members.user_id = auth.uid() and profiles.deleted_at is null;',
    after: '  where profiles.deleted_at is null;',
    by: { database: ['progress-access', 'access-tables', 'own-profiles'] },
  },
];
