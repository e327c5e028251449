import { expect, it } from 'vitest';
import { seasonCount } from '@/components/episodes/season-count';

const watchedSpecial = { season: 0, episode: 1, episodeId: null };
const progress = (seasons: [number, number, number][], watched = [watchedSpecial].slice(1)) => ({
  watched,
  seasons: seasons.map(([number, airedCount, watchedCount]) => ({ number, airedCount, watchedCount })),
});

it.each([
  ['nothing known of the viewer', 1, 10, undefined, '10 episodes', 0],
  ['nothing watched', 1, 10, progress([[1, 8, 0]]), '8 episodes', 0],
  ['one episode', 1, 1, undefined, '1 episode', 0],
  ['nothing aired, and the catalog counts', 2, 6, progress([[2, 0, 0]]), '6 episodes', 0],
  ['some of what has aired', 1, 10, progress([[1, 8, 3]]), '3 of 8', 37],
  ['all', 1, 10, progress([[1, 8, 8]]), '8 of 8', 100],
  ['more than the catalog counts', 0, 0, progress([], [watchedSpecial]), '1 of 1', 100],
  ['a special', 0, 4, progress([[1, 8, 8]], [watchedSpecial]), '1 of 4', 25],
  ['a season nobody counts', 3, null, progress([[1, 8, 8]]), '', 0],
] as const)('counts %s', (_, number, episodeCount, known, words, percentage) => {
  expect(seasonCount({ number, episodeCount }, known)).toMatchObject({ words, percentage });
});
