import { describe, expect, it } from 'vitest';
import type { RankedCard } from '@/lib/tonight/ranking';
import { cardOf, firstOfEachTier } from '@/lib/use-cases/tonight/cards';
import { playAddress } from '@/lib/use-cases/tonight/play-address';
import type { TitleFacts } from '@/lib/use-cases/tonight/title-facts';

const SHOW: TitleFacts = {
  type: 'tv',
  tmdbId: 7,
  title: 'Lighthouse',
  poster: null,
  backdrop: null,
  certifications: {},
  minutes: 24,
};
const FILM: TitleFacts = { ...SHOW, type: 'movie', tmdbId: 1, minutes: 94 };
const RANKED: RankedCard = {
  key: 'tv/7',
  tier: 'together',
  score: 1,
  reasons: [],
  votes: ['a'],
  thread: null,
  fit: { kind: 'unknown' },
  isDown: false,
};
const THREAD = { profileId: 'a', key: 'tv/7', season: 2, episode: 3, minutesLeft: 9, position: 612.7, watchedAt: '' };
const alone = { present: [{ id: 'a' }], sharedId: null };
const both = { present: [{ id: 'a' }, { id: 'b' }], sharedId: null };
const group = { ...both, sharedId: 'g' };

describe('cardOf', () => {
  it.each([
    ['a show in the middle', THREAD, null, alone, { season: 2, episode: 3 }, 9, true, '/watch/tv/7/2/3'],
    [
      'one at its next episode',
      { ...THREAD, position: 0, minutesLeft: null },
      null,
      alone,
      { season: 2, episode: 3 },
      24,
      false,
      '/watch/tv/7/2/3',
    ],
    ['a new one', null, { season: 1, episode: 1 }, alone, { season: 1, episode: 1 }, 24, false, '/watch/tv/7/1/1'],
    [
      'two of them, one of whom stopped here',
      THREAD,
      null,
      both,
      { season: 2, episode: 3 },
      9,
      true,
      '/watch/tv/7/2/3?with=a,b&t=612',
    ],
    [
      'two with a place of their own',
      { ...THREAD, profileId: 'g' },
      null,
      group,
      { season: 2, episode: 3 },
      9,
      true,
      '/watch/tv/7/2/3?with=a,b',
    ],
  ])('%s', (_, thread, first, watchers, next, minutesLeft, begun, target) => {
    expect(cardOf({ ...RANKED, thread }, SHOW, first, watchers)).toMatchObject({
      next,
      minutesLeft,
      begun,
      target,
      title: 'Lighthouse',
      votes: ['a'],
    });
  });

  it('is none for a show of which nothing has aired', () => {
    expect(cardOf(RANKED, SHOW, null, alone)).toBeNull();
  });

  it('of a film has no episode', () => {
    const thread = { ...THREAD, season: 0, episode: 0 };
    expect(cardOf({ ...RANKED, thread }, FILM, null, both)).toMatchObject({
      next: null,
      target: '/watch/movie/1?with=a,b&t=612',
    });
    expect(cardOf(RANKED, FILM, null, alone)).toMatchObject({ next: null, minutesLeft: 94, target: '/watch/movie/1' });
  });

  it('says when it ends, where it fits', () => {
    const fit = { kind: 'fits', count: 2, filled: 0.9, endsAt: Date.UTC(2026, 10, 20, 22, 41) } as const;
    expect(cardOf({ ...RANKED, fit }, FILM, null, alone)?.fit).toEqual({
      count: 2,
      endsAt: '2026-11-20T22:41:00.000Z',
    });
    expect(cardOf(RANKED, FILM, null, alone)?.fit).toBeNull();
  });
});

it('shows twelve of each tier, in their order', () => {
  const ranked = Array.from(
    { length: 30 },
    (_, index): RankedCard => ({
      ...RANKED,
      key: `tv/${index}`,
      tier: index % 2 === 0 ? 'together' : 'discover',
    }),
  );
  expect(firstOfEachTier(ranked).map(({ key }) => key)).toEqual(ranked.slice(0, 24).map(({ key }) => key));
});

it.each([
  [['a'], 0, '/watch/movie/1'],
  [['a'], 30.9, '/watch/movie/1?t=30'],
  [['a', 'b'], 0, '/watch/movie/1?with=a,b'],
  [['a', 'b'], 1, '/watch/movie/1?with=a,b&t=1'],
])('%j at second %d watch at %s', (ids, start, address) => {
  const key = { type: 'movie', tmdbId: 1, season: 0, episode: 0 } as const;
  expect(playAddress({ present: ids.map((id) => ({ id })) }, key, start)).toBe(address);
});
