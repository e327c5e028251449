import { expect, it } from 'vitest';
import { markedWatched, neverPlayed, percentageOf } from '@/lib/progress/looks';

const AT = '2026-11-28T20:00:00.000Z';
const key = { type: 'tv', tmdbId: 2, season: 1, episode: 3 } as const;

it.each([
  ['a third, with two decimals', { position: 40, duration: 120, finishedAt: null }, 33.33],
  ['nothing', { position: 0, duration: 120, finishedAt: null }, 0],
  ['never more than all', { position: 130, duration: 120, finishedAt: null }, 100],
  ['of an unknown length nothing', { position: 40, duration: 0, finishedAt: null }, 0],
  ['of an unknown length all, once it is finished', { position: 0, duration: 0, finishedAt: AT }, 100],
])('is %s', (_, place, percentage) => {
  expect(percentageOf(place)).toBe(percentage);
});

it.each([
  ['never played', neverPlayed(key, 'ada', AT), { position: 0, percentage: 0, watchedAt: null, finishedAt: null }],
  [
    'marked watched',
    markedWatched({ ...neverPlayed(key, 'ada', ''), position: 7, duration: 90 }, AT),
    { position: 90, percentage: 100, watchedAt: AT, finishedAt: AT },
  ],
])('looks %s', (_, place, look) => {
  expect(place).toMatchObject({ ...key, profileId: 'ada', observedAt: AT, ...look });
});
