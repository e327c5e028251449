import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTmdbStandIn, type TmdbStandIn } from '@/lib/testing/tmdb-stand-in';
import { folderSource } from '@/lib/testing/tmdb-stand-in-folder';

let standIn: TmdbStandIn;
beforeEach(async () => {
  standIn = await startTmdbStandIn({ source: folderSource(`${import.meta.dirname}/tmdb-answers`) });
});
afterEach(() => standIn.close());

const get = (path: string) => fetch(`${standIn.baseUrl}${path}`);
const control = (path: string) => `${new URL(standIn.baseUrl).origin}/stand-in/${path}`;
const order = (body: unknown) => fetch(control('faults'), { method: 'POST', body: JSON.stringify(body) });

test("serves a folder at TMDB's paths and counts", async () => {
  expect(await (await get('/tv/2001/season/2?language=en-US')).json()).toMatchObject({ id: 902 });
  expect(await (await get('/discover/movie?page=2')).json()).toMatchObject({ page: 2 });
  expect(standIn.requests.map(({ path }) => path)).toEqual(['/tv/2001/season/2', '/discover/movie']);
});

test.each([['/movie/9'], ['/../package'], ['/..%2f..%2fpackage'], ['/discover/movie?page=3']])(
  '%s is 404 as TMDB says it',
  async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ success: false, status_code: 34 });
  },
);

test('a fault hits the paths and the number of requests it was ordered for', async () => {
  standIn.fail({ fault: { kind: 'status', status: 429, retryAfter: '0' }, path: '/movie', times: 1 });
  expect((await get('/genre/movie/list')).status).toBe(200);
  const hit = await get('/movie/1001');
  expect([hit.status, hit.headers.get('retry-after')]).toEqual([429, '0']);
  expect((await get('/movie/1001')).status).toBe(200);
});

test('half a body breaks off, HTML comes with 200', async () => {
  standIn.fail({ fault: { kind: 'half-body' }, times: 1 });
  await expect(get('/movie/1001').then((response) => response.json())).rejects.toThrow();
  standIn.fail({ fault: { kind: 'html' }, times: 1 });
  expect((await get('/movie/1001')).headers.get('content-type')).toBe('text/html');
});

test('is commanded over HTTP', async () => {
  expect((await order({ fault: { kind: 'status', status: 500 } })).status).toBe(200);
  expect((await order({ delayMs: 1 })).status).toBe(200);
  expect((await get('/movie/1001')).status).toBe(500);
  expect(await (await fetch(control('requests'))).json()).toHaveLength(1);
  await fetch(control('faults'), { method: 'DELETE' });
  expect((await get('/movie/1001')).status).toBe(200);
  expect(standIn.requests).toHaveLength(1);
});

test.each([
  [{ fault: { kind: 'earthquake' } }],
  [{ fault: { kind: 'status', status: 200 } }],
  [{ fault: { kind: 'hang' }, path: 'movie' }],
  [{}],
])('%j is no order', async (body) => {
  expect((await order(body)).status).toBe(422);
});
