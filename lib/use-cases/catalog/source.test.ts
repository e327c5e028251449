import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTmdbStandIn, type TmdbStandIn } from '@/lib/testing/tmdb-stand-in';
import { tmdbClient } from '@/lib/use-cases/catalog/source';

let standIn: TmdbStandIn;

beforeEach(async () => {
  standIn = await startTmdbStandIn({ source: { get: async (path) => ({ path }) } });
  tmdbClient.forget();
  vi.resetModules();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  // The next file of this worker would have these settings, and ask this server.
  vi.resetModules();
  tmdbClient.forget();
  await standIn.close();
});

/** The module as a process with these settings has it. */
async function sourceWith(settings: { token?: string; baseUrl?: string }) {
  vi.stubEnv('TMDB_ACCESS_TOKEN', settings.token);
  vi.stubEnv('TMDB_API_BASE_URL', settings.baseUrl);
  return await import('@/lib/use-cases/catalog/source');
}

test('without any setting the demo answers', async () => {
  const { getTmdbSource } = await sourceWith({});
  expect(await getTmdbSource().get('/discover/movie', {})).toMatchObject({ page: 1, results: expect.any(Array) });
});

test('with a base URL alone that server answers', async () => {
  const { getTmdbSource } = await sourceWith({ baseUrl: standIn.baseUrl });
  expect(await getTmdbSource().get('/movie/1', {})).toEqual({ path: '/movie/1' });
});

test('a slash at the end of the base URL makes no difference', async () => {
  const { getTmdbSource } = await sourceWith({ baseUrl: `${standIn.baseUrl}/` });
  expect(await getTmdbSource().get('/movie/1', {})).toEqual({ path: '/movie/1' });
});

test('a wrong token is an error and never the demo', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  standIn.fail({ fault: { kind: 'status', status: 401 } });
  const { getTmdbSource } = await sourceWith({ token: 'eyJ.wrong.token', baseUrl: standIn.baseUrl });
  await expect(getTmdbSource().get('/discover/movie', {})).rejects.toMatchObject({ name: 'TmdbUnauthorizedError' });
  expect(standIn.requests[0]?.authorization).toBe('Bearer eyJ.wrong.token');
});
