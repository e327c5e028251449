import { describe, expect, it } from 'vitest';
import { type ItemText, itemOf, type TitleText, titleOf } from './item.ts';

describe('a film or an episode', () => {
  it.each<[ItemText, object]>([
    ['movie/550', { type: 'movie', tmdbId: 550 }],
    ['tv/1399/1/2', { type: 'tv', tmdbId: 1399, season: 1, episode: 2 }],
    ['tv/37854/23/1156', { type: 'tv', tmdbId: 37854, season: 23, episode: 1156 }],
    ['tv/1399/0/3', { type: 'tv', tmdbId: 1399, season: 0, episode: 3 }],
  ])('%s', (text, item) => expect(itemOf(text)).toEqual(item));

  it.each(['tv/1399', 'movie/550/1/2', 'movie/', 'movie/one', 'tv/1399/1', 'film/550', '', 'movie/0', 'tv/1/1/1/1'])(
    'is not “%s”',
    (text) => expect(() => itemOf(text as ItemText)).toThrow('neither a film'),
  );
});

it.each(['movie/550/1', 'tv/1/2/3', 'person/3', 'tv/x'])('“%s” is no title', (text) => {
  expect(() => titleOf(text as TitleText)).toThrow('neither a film');
});
