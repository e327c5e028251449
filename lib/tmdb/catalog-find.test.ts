import { expect, it } from 'vitest';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';

it.each<[unknown, { imdb: string | null; tvdb: number | null }]>([
  [
    { id: 949, imdb_id: 'tt0113277', tvdb_id: 112 },
    { imdb: 'tt0113277', tvdb: 112 },
  ],
  [
    { id: 949, imdb_id: 'tt0113277' },
    { imdb: 'tt0113277', tvdb: null },
  ],
  [
    { id: 949, imdb_id: '', tvdb_id: 0 },
    { imdb: null, tvdb: null },
  ],
  [
    { id: 949, imdb_id: 113_277, tvdb_id: '112' },
    { imdb: null, tvdb: null },
  ],
  [
    { id: 949, imdb_id: null, tvdb_id: null },
    { imdb: null, tvdb: null },
  ],
  [null, { imdb: null, tvdb: null }],
])('others call what answers %j %j', async (answer, ids) => {
  const asked: string[] = [];
  const catalog = createCatalog(
    createDirectReader({
      get: async (path) => {
        asked.push(path);
        return answer;
      },
    }),
  );
  expect(await catalog.getExternalIds({ type: 'movie', tmdbId: 949 })).toEqual(ids);
  expect(asked).toEqual(['/movie/949/external_ids']);
});
