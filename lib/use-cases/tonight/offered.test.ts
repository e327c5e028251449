import { describe, expect, it } from 'vitest';
import type { MediaType } from '@/lib/catalog/catalog';
import { titleKey } from '@/lib/catalog/title-key';
import { candidatesOf, distinct, type ThreadOfTitle, topOfEach, whereShowsGoOn } from '@/lib/use-cases/tonight/offered';

describe('topOfEach', () => {
  it.each([
    ['the first of each, whoever’s come between', 'a1 b1 a2 b2 a3', 2, 'a1 a2 b1 b2'],
    ['all of a short list', 'a1', 2, 'a1'],
    ['nothing of nothing', '', 2, ''],
  ])('takes %s', (_, lists, most, taken) => {
    const entries = lists
      .split(' ')
      .filter(Boolean)
      .map((name) => ({ profileId: name.charAt(0), name }));
    expect(
      topOfEach(entries, most)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(taken);
  });
});

describe('whereShowsGoOn', () => {
  const thread = (
    profileId: string,
    episode: number,
    tmdbId = 7,
    position = 0,
    type: MediaType = 'tv',
  ): ThreadOfTitle => ({
    title: { type, tmdbId },
    thread: { profileId, key: `${type}/${tmdbId}`, season: 1, episode, minutesLeft: null, position, watchedAt: '' },
  });

  it.each([
    ['with the one furthest behind', [], [thread('a', 5), thread('b', 3)], ['b 3']],
    ['with the earliest second of an episode', [], [thread('a', 3, 7, 60), thread('b', 3, 7, 30)], ['b 3']],
    ['with the group’s own place, however far it is', [thread('g', 8)], [thread('a', 5)], ['g 8']],
    ['each by itself', [], [thread('a', 5), thread('b', 2, 8)], ['a 5', 'b 2']],
    ['without films, which have no episodes', [], [thread('a', 0, 1, 30, 'movie')], []],
  ])('%s', (_, shared, threads, found) => {
    expect(
      whereShowsGoOn(shared, threads).map(({ thread: { profileId, episode } }) => `${profileId} ${episode}`),
    ).toEqual(found);
  });
});

it('knows of each candidate from which age it may be seen in each region, and how much follows', () => {
  const facts = { type: 'movie', tmdbId: 1, title: 'Nosferatu', poster: null, backdrop: null, minutes: 94 } as const;
  const candidates = candidatesOf(
    new Map([['movie/1', { ...facts, certifications: { DE: '12' } }]]),
    new Set(['DE', 'US']),
    new Map([['tv/7', 3]]),
    new Set(['movie/1']),
  );
  expect(candidates).toEqual([
    { key: 'movie/1', type: 'movie', ages: { DE: 12, US: null }, minutes: 94, more: 0, plays: true },
  ]);
});

it('counts what follows by title', () => {
  const show = {
    type: 'tv',
    tmdbId: 7,
    title: '',
    poster: null,
    backdrop: null,
    minutes: null,
    certifications: {},
  } as const;
  expect(candidatesOf(new Map([['tv/7', show]]), [], new Map([['tv/7', 3]]), new Set())).toMatchObject([
    { more: 3, ages: {}, plays: false },
  ]);
});

it('names each title once, where it came first', () => {
  const [one, two, same] = [titleKey('movie', 1), titleKey('tv', 1), titleKey('movie', 1)];
  expect(distinct([one, two, same])).toEqual([one, two]);
});
