/** One line of a rule, made wrong. */
export interface Mutant {
  /** What would then be so. */
  name: string;
  file: string;
  /** Stands exactly once in the file. */
  before: string;
  after: string;
  /** Where it has to be noticed: a folder of unit tests, or names of database tests. */
  by: { unit: string } | { database: string[] };
}

const timeline = { unit: 'lib/progress/completion.test.ts' };
const marks = { unit: 'lib/progress/marks.test.ts' };
const next = { unit: 'lib/catalog/next-episode.test.ts' };
const keys = { unit: 'lib/catalog/title-key.test.ts' };
const evening = { unit: 'lib/tonight/furthest-behind.test.ts' };
const queue = { unit: 'lib/progress/batcher.test.ts' };
const ages = { unit: 'lib/ratings/certification-age.test.ts' };
const journal = { unit: 'lib/progress/reporter/journal.test.ts' };
const seconds = { unit: 'lib/progress/reporter/watched-seconds.test.ts' };
const pins = { database: ['unlocked-by-pin'] };
const caps = { database: ['cap-in-acts', 'group-pins'] };
const owners = { database: ['own-profiles'] };
const rules = { database: ['progress-rules', 'progress-properties'] };

const completion = 'lib/progress/completion.ts';
const numbers = 'lib/progress/thresholds.ts';
const thresholds: Mutant[] = [
  {
    name: 'watched at 70 %',
    file: numbers,
    before: 'watchedShare: 0.8,',
    after: 'watchedShare: 0.7,',
    by: timeline,
  },
  {
    name: 'finished at 90 %',
    file: numbers,
    before: 'finishedShare: 0.95,',
    after: 'finishedShare: 0.9,',
    by: timeline,
  },
  {
    name: 'finished with a minute left',
    file: numbers,
    before: 'finishedSecondsLeft: 120,',
    after: 'finishedSecondsLeft: 60,',
    by: timeline,
  },
  {
    name: 'finished at the earlier of share and seconds',
    file: completion,
    before: 'Math.max(THRESHOLDS.finishedShare',
    after: 'Math.min(THRESHOLDS.finishedShare',
    by: timeline,
  },
  {
    name: 'in progress after 5 s',
    file: numbers,
    before: 'inProgressFromSeconds: 10,',
    after: 'inProgressFromSeconds: 5,',
    by: timeline,
  },
  {
    name: 'a tenth played is enough',
    file: numbers,
    before: 'playedShare: 0.5,',
    after: 'playedShare: 0.1,',
    by: timeline,
  },
  {
    name: 'after a week only 5 s earlier',
    file: completion,
    before: '7 * DAY_MS ? 15',
    after: '7 * DAY_MS ? 5',
    by: timeline,
  },
  {
    name: 'resumes before the beginning',
    file: completion,
    before: 'Math.max(0, place.position - earlier)',
    after: 'place.position - earlier',
    by: timeline,
  },
  {
    name: 'credits at the very end count',
    file: 'lib/progress/marks.ts',
    before: 'creditsStart < duration',
    after: 'creditsStart <= duration',
    by: marks,
  },
  {
    name: 'an intro to the very end counts',
    file: 'lib/progress/marks.ts',
    before: 'end < duration',
    after: 'end <= duration',
    by: marks,
  },
];

const nextEpisode = 'lib/catalog/next-episode.ts';
const ordering: Mutant[] = [
  {
    name: 'a special hijacks the thread',
    file: nextEpisode,
    before: 'place?.season === 0)',
    after: 'place?.season === -1)',
    by: next,
  },
  {
    name: 'begins with the specials',
    file: nextEpisode,
    before: 'number > 0)',
    after: 'number >= 0)',
    by: next,
  },
  {
    name: 'seasons in the order listed',
    file: nextEpisode,
    before: '.sort((one, other) => one - other)',
    after: '',
    by: next,
  },
  {
    name: 'offers the same episode again',
    file: nextEpisode,
    before: 'episode.number <= behind',
    after: 'episode.number < behind',
    by: next,
  },
  {
    name: 'episodes in the order listed',
    file: nextEpisode,
    before: '(found && episode.number >= found.number)',
    after: 'found',
    by: next,
  },
  {
    name: 'what airs today has not aired',
    file: 'lib/catalog/availability.ts',
    before: 'airedBy <= today',
    after: 'airedBy < today',
    by: next,
  },
  {
    name: 'ignores the id of a renumbered episode',
    file: 'lib/catalog/number-of-place.ts',
    before: 'id !== episodeId',
    after: 'number !== episodeId',
    by: next,
  },
  {
    name: 'a film is the show of its number',
    file: 'lib/catalog/title-key.ts',
    before: 'one.tmdbId === other.tmdbId && one.type === other.type',
    after: 'one.tmdbId === other.tmdbId',
    by: keys,
  },
  {
    name: 'an episode is named as its show',
    file: 'lib/catalog/title-key.ts',
    before: "type === 'movie' ? title",
    after: "type !== 'movie' ? title",
    by: keys,
  },
  {
    name: 'who is caught up is furthest behind',
    file: 'lib/tonight/furthest-behind.ts',
    before: 'Number(one === null) - Number(other === null)',
    after: 'Number(other === null) - Number(one === null)',
    by: evening,
  },
  {
    name: 'a few minutes are a head start',
    file: 'lib/tonight/furthest-behind.ts',
    before: 'return compareEpisodes(one, than) > 0;',
    after: 'return compare(one, than) > 0;',
    by: evening,
  },
];

const unlock = 'lib/household/pins/unlock.ts';
const doors: Mutant[] = [
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
    before: 'door?.id === id && door.setAt === pinSetAt',
    after: 'door?.id === id',
    by: pins,
  },
  {
    name: 'one PIN opens every profile',
    file: unlock,
    before: 'door?.id === id && door.setAt === pinSetAt',
    after: 'door?.setAt === pinSetAt',
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

const batcher = 'lib/progress/batcher.ts';
const merge = 'supabase/migrations/0116_merge.sql';
const fold = 'supabase/migrations/0115_fold.sql';
const writing: Mutant[] = [
  {
    name: 'a write does not wait for the one before',
    file: batcher,
    before: 'await this.#writeWithinLimit(this.#nextBatch());',
    after: 'void this.#writeWithinLimit(this.#nextBatch());',
    by: queue,
  },
  {
    name: 'every request starts a write',
    file: batcher,
    before: 'this.#running ??= this.#run();',
    after: 'this.#running = this.#run();',
    by: queue,
  },
  {
    name: 'the journal forgets what is newer',
    file: 'lib/progress/reporter/journal.ts',
    before: 'entry.report.sequence <= sequence',
    after: 'entry.report.sequence > 0',
    by: journal,
  },
  {
    name: 'the journal keeps the older',
    file: 'lib/progress/reporter/journal.ts',
    before: 'earlier.report.sequence >= entry.report.sequence',
    after: 'earlier.report.sequence < entry.report.sequence',
    by: journal,
  },
  {
    name: 'a jump counts as played',
    file: 'lib/progress/reporter/watched-seconds.ts',
    before: 'step > 0 && step <= possible',
    after: 'step > 0',
    by: seconds,
  },
  {
    name: 'a late report takes the place',
    file: merge,
    before: 'when told_sequence > stored_sequence then told',
    after: 'when true then told',
    by: rules,
  },
  {
    name: 'seconds played shrink',
    file: merge,
    before: 'seconds_played = greatest(stored.seconds_played, told.seconds_played)',
    after: 'seconds_played = told.seconds_played',
    by: rules,
  },
  {
    name: 'a start over is forgotten by the next report',
    file: merge,
    before: 'explicit = stored.explicit or told.explicit',
    after: 'explicit = told.explicit',
    by: rules,
  },
  {
    name: 'the last crossing counts',
    file: merge,
    before: 'crossed_at = least(stored.crossed_at, told.crossed_at)',
    after: 'crossed_at = told.crossed_at',
    by: rules,
  },
  {
    name: 'what was forgotten comes back',
    file: fold,
    before: "kind <> 'forget' and (forgotten_at is null or observed_at > forgotten_at) as live",
    after: "kind <> 'forget' as live",
    by: rules,
  },
];

const terms = 'supabase/migrations/0102_thresholds.sql';
const named = { database: ['thresholds'] };
const places = { database: ['places'] };
const numbersInSql: Mutant[] = [
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

const recipe: Mutant[] = [
  {
    name: 'a table that the service was not granted',
    file: 'supabase/migrations/0111_watchlist.sql',
    before: 'grant all on public.never_again to service_role;',
    after: '',
    by: { database: ['table-grants'] },
  },
  {
    name: 'a table that the export forgets',
    file: 'lib/household/export/repository.ts',
    before: "  ['never_again', ITEM],\n",
    after: '',
    by: { database: ['export-tables'] },
  },
];

const votes: Mutant[] = [
  {
    name: 'a vote for one title stands in the way of another',
    file: 'lib/tonight/repository.ts',
    before: "'household_id,evening,profile_id,media_type,tmdb_id'",
    after: "'household_id,evening,profile_id'",
    by: { database: ['tonight'] },
  },
];

export const MUTANTS: Mutant[] = [
  ...thresholds,
  ...ordering,
  ...doors,
  ...writing,
  ...numbersInSql,
  ...recipe,
  ...votes,
];
