import { describe, expect, it, test } from 'vitest';
import { itemsSchema, readItems, watchedTime } from './read-items';

const AT = '2026-01-02T03:04:05.000Z';
const read = (body: object) => readItems(itemsSchema.parse(body));

describe('what is named', () => {
  it('are films and episodes, each with its own time', () => {
    const items = read({
      movies: [{ watched_at: AT, title: 'Sintel', year: 2010, ids: { tmdb: 45745 } }],
      episodes: [{ watched_at: 'released', ids: { tvdb: 12 } }],
    });
    expect(items).toMatchObject([
      { kind: 'movies', watchedAt: AT, whole: false, title: { type: 'movie', ids: { tmdb: 45745 } } },
      { kind: 'episodes', watchedAt: 'released', whole: false, title: { type: 'tv', episodeIds: { tvdb: 12 } } },
    ]);
  });
  it('are whole shows and seasons, and of a show single episodes; what is further in says when', () => {
    const show = { title: 'Severance', ids: { tmdb: 95396 } };
    const items = read({
      shows: [
        { ...show, watched_at: AT },
        { ...show, watched_at: AT, seasons: [{ number: 1 }] },
        {
          ...show,
          seasons: [{ number: 2, watched_at: AT, episodes: [{ number: 3 }, { number: 4, watched_at: 'unknown' }] }],
        },
      ],
    });
    expect(
      items.map(({ kind, whole, watchedAt, title }) => [kind, whole, watchedAt, title?.season, title?.episode]),
    ).toEqual([
      ['shows', true, AT, null, null],
      ['seasons', true, AT, 1, null],
      ['episodes', false, AT, 2, 3],
      ['episodes', false, 'unknown', 2, 4],
    ]);
    // As it can be named back, with nothing else of the show.
    expect(items[3]?.said).toMatchObject({ title: 'Severance', seasons: [{ number: 2, episodes: [{ number: 4 }] }] });
  });
  it('is nothing where a show names no seasons, or a season no episodes', () => {
    expect(
      read({
        shows: [
          { ids: { tmdb: 1 }, seasons: [] },
          { ids: { tmdb: 1 }, seasons: [{ number: 1, episodes: [] }] },
        ],
      }),
    ).toEqual([]);
  });
  it('is not known by the number that Trakt gave a season', () => {
    expect(read({ seasons: [{ ids: { trakt: 3950 } }] })).toMatchObject([{ kind: 'seasons', title: null }]);
  });
});

test.each<[string | null, number | null]>([
  [null, 5_000],
  ['1970-01-01T00:00:02Z', 2_000],
  ['2100-01-01T00:00:00Z', 5_000],
  ['released', null],
  ['unknown', null],
  ['1969-01-01T00:00:00Z', null],
])('%s is at %s', (said, at) => expect(watchedTime(said, 5_000)).toBe(at));

test('too many at once are refused', () => {
  expect(itemsSchema.safeParse({ movies: Array.from({ length: 2001 }, () => ({})) }).success).toBe(false);
});
