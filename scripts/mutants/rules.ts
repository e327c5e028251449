import type { Mutant } from '@/scripts/mutants/mutant';

const timeline = { unit: 'lib/progress/completion.test.ts' };
const marks = { unit: 'lib/progress/markers.test.ts' };
const next = { unit: 'lib/catalog/next-episode.test.ts' };
const keys = { unit: 'lib/catalog/title-key.test.ts' };
const evening = { unit: 'lib/tonight/furthest-behind.test.ts' };
const completion = 'lib/progress/completion.ts';
const numbers = 'lib/progress/thresholds.ts';
const nextEpisode = 'lib/catalog/next-episode.ts';

export const thresholds: Mutant[] = [
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
    file: 'lib/progress/markers.ts',
    before: 'creditsStart < duration',
    after: 'creditsStart <= duration',
    by: marks,
  },
  {
    name: 'an intro to the very end counts',
    file: 'lib/progress/markers.ts',
    before: 'end < duration',
    after: 'end <= duration',
    by: marks,
  },
];

export const ordering: Mutant[] = [
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
