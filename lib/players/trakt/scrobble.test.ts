import { describe, expect, it, test } from 'vitest';
import { episodeOf, movieOf, scrobbleSchema } from './read-item';
import { type Scrobble, scrobbleVerdict } from './scrobble';

test.each<[Scrobble, number, string | null, string | null, number]>([
  ['start', 0, 'start', 'start', 0],
  ['start', 99.5, 'start', 'start', 0.995],
  ['pause', 0.9, null, null, 0],
  ['pause', 1, 'pause', 'pause', 0.01],
  ['pause', 95, 'pause', 'pause', 0.95],
  ['stop', 0.99, null, null, 0],
  ['stop', 1, 'stop', 'pause', 0.01],
  ['stop', 79.5, 'stop', 'pause', 0.795],
  ['stop', 80, 'watched', 'scrobble', 0.8],
  ['stop', 100.02, 'watched', 'scrobble', 1],
])('%s at %s percent is %s', (said, progress, happening, action, share) => {
  const verdict = scrobbleVerdict(said, progress);
  expect(verdict).toEqual(happening === null ? null : { happening, action, share });
});

describe('what is played', () => {
  const nothing = { title: null, year: null, ids: undefined };
  it('is a film by its ids, its title and its year', () => {
    const movie = {
      title: 'Sintel',
      year: 2010,
      ids: { trakt: 12, slug: 'sintel-2010', imdb: 'tt1727587', tmdb: 45745 },
    };
    expect(movieOf(movie)).toMatchObject({
      type: 'movie',
      title: 'Sintel',
      year: 2010,
      ids: { tmdb: 45745, imdb: 'tt1727587' },
    });
  });
  it('is not what Trakt calls by that number, but what we called so', () => {
    expect(movieOf({ ...nothing, ids: { trakt: 45745, slug: null } }).ids).toEqual({});
    expect(movieOf({ ...nothing, ids: { trakt: 1_000_045_745, slug: null } }).ids).toEqual({ tmdb: 45745 });
    expect(movieOf({ ...nothing, ids: { trakt: 1_000_045_745, slug: null, tmdb: '7' } }).ids).toEqual({ tmdb: 7 });
  });
  it.each([
    ['the-dark-knight-2008', 'the dark knight', 2008],
    ['severance', 'severance', null],
    ['1917-2019', '1917', 2019],
    ['1917', '1917', null],
    [null, '', null],
  ])('is, where nothing else is said, what its slug %s says', (slug, title, year) => {
    expect(movieOf({ ...nothing, ids: { slug } })).toMatchObject({ title, year });
  });
  it('is an episode by its show and numbers, or by ids of its own alone', () => {
    const show = { title: 'Severance', year: 2022, ids: { slug: 'severance', tvdb: 371980 } };
    expect(
      episodeOf({ season: 1, number: 2, title: null, ids: { slug: null, imdb: 'tt11280740' } }, show),
    ).toMatchObject({
      type: 'tv',
      title: 'Severance',
      ids: { tvdb: 371980 },
      episodeIds: { imdb: 'tt11280740' },
      season: 1,
      episode: 2,
    });
    expect(episodeOf({ season: null, number: null, title: null, ids: { slug: null, tvdb: 8 } }, null)).toMatchObject({
      title: '',
      ids: {},
      episodeIds: { tvdb: 8 },
      season: null,
    });
  });
});

test.each<[string, object, boolean]>([
  ['a film', { movie: { ids: { tmdb: 1 } }, progress: 1 }, true],
  ['numbers as texts', { movie: { year: '2010', ids: { tmdb: '1' } }, progress: '1.5' }, true],
  ['an episode', { episode: { season: 1, number: 1 }, show: { title: 'x' }, progress: 1 }, true],
  ['neither', { progress: 1 }, false],
  ['both', { movie: {}, episode: {}, progress: 1 }, false],
  ['no progress', { movie: {} }, false],
  ['less than nothing', { movie: {}, progress: -1 }, false],
  ['a word', { movie: {}, progress: 'half' }, false],
  ['a list', { movie: [], progress: 1 }, false],
])('%s is a scrobble: %s', (_, body, expected) => {
  expect(scrobbleSchema.safeParse(body).success).toBe(expected);
});
