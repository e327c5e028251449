import type { Mutant } from '@/scripts/mutants/mutant';

const queue = { unit: 'lib/progress/batcher.test.ts' };
const journal = { unit: 'lib/progress/journal/journal.test.ts' };
const seconds = { unit: 'lib/progress/reporter/watched-seconds.test.ts' };
const rules = { database: ['progress-rules', 'progress-properties'] };
const batcher = 'lib/progress/batcher.ts';
const merge = 'supabase/migrations/0116_merge.sql';
const continued = 'supabase/migrations/0171_fewer_seconds.sql';
const fold = 'supabase/migrations/0115_fold.sql';

export const writing: Mutant[] = [
  {
    name: 'a write does not wait for the one before',
    file: batcher,
    before: 'await this.#writeWithinLimit(batch);',
    after: 'void this.#writeWithinLimit(batch);',
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
    file: 'lib/progress/journal/journal.ts',
    before: 'entry.report.sequence <= sequence',
    after: 'entry.report.sequence > 0',
    by: journal,
  },
  {
    name: 'the journal keeps the older',
    file: 'lib/progress/journal/journal.ts',
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
    file: continued,
    before: 'seconds_played = greatest(stored.seconds_played, told.seconds_played)',
    after: 'seconds_played = told.seconds_played',
    by: rules,
  },
  {
    name: 'a start over is forgotten by the next report',
    file: continued,
    before: 'explicit = stored.explicit or told.explicit',
    after: 'explicit = told.explicit',
    by: rules,
  },
  {
    name: 'the last crossing counts',
    file: continued,
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

export const votes: Mutant[] = [
  {
    name: 'a vote for one title stands in the way of another',
    file: 'lib/tonight/repository.ts',
    before: "'household_id,evening,profile_id,media_type,tmdb_id'",
    after: "'household_id,evening,profile_id'",
    by: { database: ['tonight'] },
  },
];
