import { expect, test } from 'vitest';
import { nextInOrder } from './next-in-order';
import type { Place } from './place-schema';

const films = [1, 2, 3, 4].map((id) => ({ id }));

function place(tmdbId: number, percentage: number, watched: boolean): Place {
  const at = '2026-01-01T00:00:00.000Z';
  const ids = { profileId: 'ada', sessionId: 's', deviceId: null, deviceName: null, episodeId: null };
  return {
    ...ids,
    type: 'movie',
    tmdbId,
    season: 0,
    episode: 0,
    position: percentage * 10,
    duration: 1000,
    percentage,
    secondsPlayed: percentage * 10,
    watchedAt: watched ? at : null,
    finishedAt: watched && percentage > 95 ? at : null,
    observedAt: at,
  };
}
const seen = (id: number) => place(id, 100, true);

test.each<[string, Place[], number, number | null, boolean]>([
  ['nothing yet', [], 0, 1, false],
  ['the first', [seen(1)], 1, 2, false],
  ['begun in the middle', [seen(1), place(3, 40, false)], 1, 3, true],
  ['one left out: on from the last', [seen(1), seen(3)], 2, 4, false],
  ['the last alone: back to the first', [seen(4)], 1, 1, false],
  ['all but one at the start', [seen(2), seen(3), seen(4)], 3, 1, false],
  ['all', [seen(1), seen(2), seen(3), seen(4)], 4, null, false],
  ['all, and one again', [seen(1), place(2, 30, true), seen(3), seen(4)], 4, 2, true],
])('%s', (_, places, watched, next, isBegun) => {
  expect(nextInOrder(films, places)).toEqual({ watched, next: next === null ? null : { id: next }, isBegun });
});
