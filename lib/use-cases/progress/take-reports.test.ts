import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Report } from '@/lib/progress/report-schema';
import { storedPlace } from '@/lib/testing/stored-place';
import { withoutPlace } from '@/lib/use-cases/progress/take-reports';

const ada = randomUUID();
const ben = randomUUID();
const at = '2026-11-28T20:00:00.000Z';

function report(profileId: string, item: Pick<Report, 'type' | 'tmdbId'> & Partial<Report>): Report {
  const ids = { profileId, sessionId: randomUUID(), deviceId: randomUUID() };
  return { ...ids, position: 60, duration: 900, sequence: 1, observedAt: at, sentAt: at, ...item };
}
const film = report(ada, { type: 'movie', tmdbId: 7 });
const episode = report(ada, { type: 'tv', tmdbId: 7, season: 1, episode: 2 });
const bens = report(ben, { type: 'movie', tmdbId: 7 });
const key = ({ profileId, type, tmdbId, season = 0, episode: number = 0 }: Report) => ({
  profileId,
  type,
  tmdbId,
  season,
  episode: number,
});

it.each([
  ['nothing, where all have one', [film, episode], [film, episode], []],
  ['what has none', [film, episode], [film], [episode]],
  ['another profile’s item of the same title', [film, bens], [film], [bens]],
  ['an item once, however often it was reported', [film, { ...film, sequence: 2 }], [], [film]],
])('forgotten is %s', (_, reports, stored, gone) => {
  expect(withoutPlace(reports, stored.map(storedPlace))).toEqual(gone.map(key));
});
