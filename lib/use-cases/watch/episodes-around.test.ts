import { describe, expect, it } from 'vitest';
import { exampleEpisode } from '@/components/gallery/examples';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { mediaManifestSchema } from '@/lib/media/media';
import { findStream } from '@/lib/media/stream';
import { lastBefore, seasonBefore, seasonsInOrder } from '@/lib/use-cases/watch/episodes-around';
import { upNextOf } from '@/lib/use-cases/watch/up-next';

const seasons = (...numbers: number[]) => numbers.map((number) => ({ number, name: `Season ${number}`, poster: null }));

it('puts the seasons in order, specials last, and keeps what the player shows of them', () => {
  expect(seasonsInOrder(seasons(2, 0, 1))).toEqual([
    { number: 1, name: 'Season 1' },
    { number: 2, name: 'Season 2' },
    { number: 0, name: 'Season 0' },
  ]);
});

it.each([
  ['the one before', [0, 1, 2, 3], 3, 2],
  ['past one that is left out', [1, 4], 4, 1],
  ['in whatever order they come', [3, 1, 2], 3, 2],
  ['none before the first', [0, 1], 1, null],
  ['none before the specials', [0, 1], 0, null],
])('the season before: %s', (_, numbers, season, before) => {
  expect(seasonBefore(seasons(...numbers), season)).toBe(before);
});

it.each([
  [[1, 2, 3], 3, 2],
  [[1, 4], 4, 1],
  [[1, 2], 1, null],
  [[], 1, null],
])('of the episodes %j the one before %d is %s', (numbers, number, before) => {
  const episodes = numbers.map((one) => exampleEpisode({ number: one }));
  expect(lastBefore(episodes, number)?.number ?? null).toBe(before);
});

describe('upNextOf', () => {
  const manifest = mediaManifestSchema.parse({
    streams: { all: { type: 'video/mp4', src: '/all.mp4', durationSeconds: 60 } },
    titles: { 'tv/7/1/3': 'all' },
  });
  const streamOf = async (key: EpisodeKey) => findStream(manifest, key);
  const episode = exampleEpisode({ number: 3 });
  const together = { names: ['Maya', 'Jonas'], query: 'with=a,b' };

  it.each([
    ['alone', 7, null, '/watch/tv/7/1/3', '/all.mp4'],
    ['together, who stay together', 7, together, '/watch/tv/7/1/3?with=a,b', '/all.mp4'],
    ['without a stream, which the page has words for', 8, null, '/watch/tv/8/1/3', null],
  ])('goes on %s', async (_, showId, group, address, src) => {
    const next = await upNextOf(showId, { kind: 'next', episode }, group, streamOf);
    expect(next).toMatchObject({ kind: 'episode', episode, address });
    expect(next.kind === 'episode' ? (next.stream?.src ?? null) : 'none').toBe(src);
  });

  it.each([
    [
      'the end of what has aired',
      { kind: 'caught_up', nextAirDate: '2026-12-01' },
      { kind: 'caught-up', nextAirDate: '2026-12-01' },
    ],
    ['nothing known', { kind: 'none' }, { kind: 'none' }],
    ['a show that is gone', null, { kind: 'none' }],
  ] as const)('stops at %s', async (_, next, shown) => {
    expect(await upNextOf(7, next, null, streamOf)).toEqual(shown);
  });
});
