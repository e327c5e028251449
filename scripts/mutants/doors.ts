import type { Mutant } from '@/scripts/mutants/mutant';

const ages = { unit: 'lib/ratings/certification-age.test.ts' };
const pins = { database: ['unlocked-by-pin'] };
const caps = { database: ['cap-in-acts', 'group-pins'] };
const groups = { database: ['group-pins'] };
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
    name: 'a PIN of yesterday lets into a group',
    file: 'lib/use-cases/access/let-in.ts',
    before: "strictness === 'now' ? isProfileOpen : wasProfileOpen",
    after: 'wasProfileOpen',
    by: groups,
  },
  {
    name: 'who is here is said by the clock ahead',
    file: 'lib/use-cases/access/let-in.ts',
    before: '.sort()[0]',
    after: '.sort().at(-1)',
    by: groups,
  },
  {
    name: 'late reports wait for their PIN',
    file: 'lib/use-cases/access/act-for.ts',
    before: "strictness === 'now' ? isProfileOpen : wasProfileOpen",
    after: 'isProfileOpen',
    by: groups,
  },
  {
    name: 'late reports need one of the group',
    file: 'lib/use-cases/access/act-for.ts',
    before: "strictness === 'late' || alone ||",
    after: 'alone ||',
    by: groups,
  },
  {
    name: 'a group is chosen as a profile',
    file: 'lib/use-cases/access/act-for.ts',
    before: ' || (named === undefined && profile.members.length > 0)',
    after: '',
    by: groups,
  },
  {
    name: 'a vote in the name of a child goes past its cap',
    file: 'lib/use-cases/tonight/perform-tonight-action.ts',
    before: "    case 'vote':\n      await titleFor(viewer, action);\n      await titleFor(profile, action);\n",
    after: "    case 'vote':\n      await titleFor(viewer, action);\n",
    by: { database: ['tonight-acts'] },
  },
  {
    name: 'a link that signs in replaces the password',
    file: 'lib/supabase/mailed-link.ts',
    before: '{type} ',
    after: '',
    by: { unit: 'lib/supabase/mailed-link.test.ts' },
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
