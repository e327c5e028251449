import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { POST as addHistory, GET as history } from '@/app/trakt/sync/history/[[...which]]/route';
import { GET as watched } from '@/app/trakt/sync/watched/[type]/route';
import { POST as addWanted, GET as watchlist } from '@/app/trakt/sync/watchlist/[[...which]]/route';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { serverEnvironment } from '@/lib/env/server';
import { insertToken } from '@/lib/household/tokens/repository';
import type { Handler } from '@/lib/http/declared';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';
import { traktNumber } from '@/lib/players/trakt/numbers';
import { startTmdbStandIn, type TmdbStandIn } from '@/lib/testing/tmdb-stand-in';
import { tmdbClient } from '@/lib/use-cases/catalog/source';
import { WITHIN_CAP } from './access/beginning';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase } from './test-supabase';

/** Players know their own files by the ids of IMDb and TheTVDB, which the demo's catalog has none of. */
const FILM = { tmdb: WITHIN_CAP.movie, imdb: 'tt1254207' };
const SHOW = { tmdb: 9_100_001, imdb: 'tt7654321', tvdb: 70_001 };

const demo = createDemoSource();
const environment = serverEnvironment();
const before = { tmdbApiBaseUrl: environment.tmdbApiBaseUrl };
let tmdb: TmdbStandIn;

beforeAll(async () => {
  tmdb = await startTmdbStandIn({
    source: {
      async get(path, params) {
        if (path === `/movie/${FILM.tmdb}/external_ids`) return { id: FILM.tmdb, imdb_id: FILM.imdb };
        if (path === `/tv/${SHOW.tmdb}/external_ids`) return { id: SHOW.tmdb, imdb_id: SHOW.imdb, tvdb_id: SHOW.tvdb };
        return demo.get(path, params);
      },
    },
  });
  Object.assign(environment, { tmdbApiBaseUrl: tmdb.baseUrl });
  tmdbClient.forget();
  // Where there is no Next, answers are kept as in front.
  vi.stubEnv('TONIGHT_PART', 'front');
});

afterAll(async () => {
  Object.assign(environment, before);
  tmdbClient.forget();
  vi.unstubAllEnvs();
  await tmdb.close();
});

describe.each(DATABASE_KINDS)('ids of other catalogs at the door for players (%s)', (kind) => {
  it('come with what is watched, played and wanted', async () => {
    const test = await sharedSupabase(kind);
    serveFrom(test);
    const { householdId, userId, profileId } = await test.signUp();
    const secret = newPersonalToken();
    const token = { householdId, userId, profileId, purpose: 'player' as const, name: 'Attic', mayWrite: true };
    await insertToken({ ...token, hash: hashOfSecret(secret) });

    async function ask(handler: Handler, params: object, body?: object): Promise<unknown> {
      const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
      const method = body ? 'POST' : 'GET';
      const request = new Request('http://tonight.localhost/trakt/x', {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
      return (await handler(request, { params: Promise.resolve(params) })).json();
    }

    const movies = [{ ids: { tmdb: FILM.tmdb } }];
    const seasons = [{ number: 1, episodes: [{ number: 1 }] }];
    await ask(addHistory, {}, { movies, shows: [{ ids: { tmdb: SHOW.tmdb }, seasons }] });
    await ask(addWanted, {}, { movies, shows: [{ ids: { tmdb: SHOW.tmdb } }] });

    const film = { ids: { trakt: traktNumber(FILM.tmdb), imdb: FILM.imdb, tmdb: FILM.tmdb } };
    const show = { ids: { trakt: traktNumber(SHOW.tmdb), imdb: SHOW.imdb, tmdb: SHOW.tmdb, tvdb: SHOW.tvdb } };
    expect(await ask(watched, { type: 'movies' })).toMatchObject([{ movie: { year: 2008, ...film } }]);
    expect(await ask(watched, { type: 'shows' })).toMatchObject([{ show }]);
    expect(await ask(history, {})).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ movie: expect.objectContaining({ ids: expect.objectContaining(film.ids) }) }),
        expect.objectContaining({ show: expect.objectContaining({ ids: expect.objectContaining(show.ids) }) }),
      ]),
    );
    expect(await ask(watchlist, {})).toMatchObject(expect.arrayContaining([expect.objectContaining({ type: 'show' })]));
    expect(await ask(watchlist, { which: ['shows'] })).toMatchObject([{ show }]);
  });
});
