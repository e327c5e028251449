import { describe, expect, it, test } from 'vitest';
import {
  compareEpisodes,
  episodeKey,
  episodeText,
  isSameEpisode,
  isSameTitle,
  parseEpisodeKey,
  parseTitleKey,
  titleKey,
  titleText,
} from '@/lib/catalog/title-key';

const film = episodeKey({ type: 'movie', tmdbId: 550 });
const episode = { type: 'tv' as const, tmdbId: 900_001, season: 2, episode: 5 };

describe('the text of a key', () => {
  test.each([
    ['a film', titleText(film), 'movie/550'],
    ['a show', titleText(titleKey('tv', 900_001)), 'tv/900001'],
    ['what of an episode is its show', titleText(episode), 'tv/900001'],
    ['a film as what plays', episodeText(film), 'movie/550'],
    ['a film without numbers', episodeText({ type: 'movie', tmdbId: 550 }), 'movie/550'],
    ['an episode', episodeText(episode), 'tv/900001/2/5'],
    ['a special', episodeText({ ...episode, season: 0, episode: 0 }), 'tv/900001/0/0'],
  ])('%s', (_, text, expected) => expect(text).toBe(expected));

  it.each([film, episode, { ...episode, season: 0, episode: 0 }, { ...episode, season: 23, episode: 1156 }])(
    'is read back as what it was made of: %o',
    (key) => expect(parseEpisodeKey(episodeText(key))).toEqual(key),
  );

  it.each([
    ...['', 'movie', 'movie/', 'movie/0', 'movie/01', 'movie/-1', 'movie/550/0/0', 'movie/550/'],
    ...['tv/1', 'tv/1/2', 'tv/1/2/', 'tv/1/2/x', 'tv/1/2/5/6', 'tv/1/-1/5', 'tv/1/02/5', 'tv/1/2/100000'],
    ...['/tv/1/2/5', 'person/31', 'TV/1/2/5', 'tv/2147483648/1/1', 'tv/1/2/5?t=3', '__proto__/1'],
  ])('is nothing else: %j', (text) => expect(parseEpisodeKey(text)).toBeNull());
});

describe('the text of a title', () => {
  it.each([titleKey('movie', 550), titleKey('tv', 900_001)])('is read back as what it was made of: %o', (key) =>
    expect(parseTitleKey(titleText(key))).toEqual(key),
  );

  it.each(['', 'movie', 'movie/', 'tv/0', 'tv/01', 'tv/1/2/5', 'movie/550/', 'person/31', 'TV/1', 'tv/2147483648'])(
    'is nothing else: %j',
    (text) => expect(parseTitleKey(text)).toBeNull(),
  );
});

it('takes the fields of a key alone', () => {
  expect(episodeKey({ ...episode, position: 3 } as never)).toEqual(episode);
});

it('tells titles apart by type and id', () => {
  expect(isSameTitle(film, titleKey('movie', 550))).toBe(true);
  expect(isSameTitle(film, titleKey('tv', 550))).toBe(false);
  expect(isSameTitle(film, titleKey('movie', 551))).toBe(false);
});

test.each([
  [[1, 1], [1, 1], 0],
  [[1, 1], [1, 2], -1],
  [[2, 1], [1, 24], 1],
  [[0, 9], [1, 1], -1],
] as const)('episode %j beside %j', ([season, number], [otherSeason, otherNumber], sign) => {
  const [one, other] = [
    { season, episode: number },
    { season: otherSeason, episode: otherNumber },
  ];
  expect(Math.sign(compareEpisodes(one, other))).toBe(sign);
  expect(Math.sign(compareEpisodes(other, one))).toBe(0 - sign);
  expect(isSameEpisode(one, other)).toBe(sign === 0);
});
