import type { Mutant } from '@/scripts/mutants/mutant';

const rules = { database: ['progress-rules', 'progress-properties'] };
const numbers = 'lib/progress/thresholds.ts';
const terms = 'supabase/migrations/0102_thresholds.sql';
const named = { database: ['thresholds'] };
const places = { database: ['places'] };

export const numbersInSql: Mutant[] = [
  {
    name: 'watched at 70 % in the database alone',
    file: terms,
    before: '/* watched_share */ 0.8',
    after: '/* watched_share */ 0.7',
    by: named,
  },
  {
    name: 'a fourth of what was left in the browser alone',
    file: numbers,
    before: 'takenOneIn: 5,',
    after: 'takenOneIn: 4,',
    by: named,
  },
  {
    name: 'seconds are believed at twenty times the speed',
    file: terms,
    before: '/* most_speed */ 4',
    after: '/* most_speed */ 20',
    by: { database: ['places', 'progress-properties'] },
  },
  {
    name: 'the end finishes whatever was played',
    file: 'supabase/migrations/0113_ledger.sql',
    before: 'and (not counted or seconds_in_all >= finished_from * (public.thresholds()).played_share)',
    after: '',
    by: places,
  },
  {
    name: 'an item is told by its title alone',
    file: 'supabase/migrations/0101_keys.sql',
    before: '(other.profile_id, other.media_type, other.tmdb_id, other.season_number, other.episode_number)',
    after: '(other.profile_id, other.media_type, other.tmdb_id, one.season_number, one.episode_number)',
    by: rules,
  },
  {
    name: 'a proof lasts a day',
    file: terms,
    before: "/* proof_lasts */ interval '10 minutes'",
    after: "/* proof_lasts */ interval '1 day'",
    by: { database: ['attack-proof', 'household-access'] },
  },
  {
    name: 'guesses of a PIN are free for longer',
    file: terms,
    before: '/* free_pin_misses */ 2',
    after: '/* free_pin_misses */ 20',
    by: { database: ['pins', 'attack-pins'] },
  },
];

export const recipe: Mutant[] = [
  {
    name: 'a table that the service was not granted',
    file: 'supabase/migrations/0111_watchlist.sql',
    before: 'grant all on public.never_again to service_role;',
    after: '',
    by: { database: ['table-grants'] },
  },
  {
    name: 'a table that the export forgets',
    file: 'lib/household/file/schema.ts',
    before: "  'never_again',\n",
    after: '',
    by: { database: ['export-tables'] },
  },
];
