import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTmdbStandIn, type TmdbStandIn } from '@/lib/testing/tmdb-stand-in';
import type { Fault } from '@/lib/testing/tmdb-stand-in-faults';
import { createTmdbClient, type TmdbClientOptions } from '@/lib/tmdb/client';
import { TmdbUnauthorizedError, TmdbUnavailableError } from '@/lib/tmdb/errors';

let standIn: TmdbStandIn;
let warnings: string[];

beforeEach(async () => {
  warnings = [];
  const answers: Record<string, unknown> = {
    '/movie/2': { success: false, status_code: 34, status_message: 'The resource you requested could not be found.' },
    '/discover/movie': { errors: ['page must be less than or equal to 500'] },
  };
  standIn = await startTmdbStandIn({
    source: { get: async (path) => (path === '/movie/404' ? null : (answers[path] ?? { path, id: 1 })) },
  });
});

afterEach(() => standIn.close());

/** Patient enough for a busy machine, but with short pauses. */
function client(options: Partial<TmdbClientOptions> = {}) {
  return createTmdbClient({
    baseUrl: standIn.baseUrl,
    backoffMs: 5,
    warn: (message) => warnings.push(message),
    ...options,
  });
}

const status = (code: number, retryAfter?: string): Fault => ({ kind: 'status', status: code, retryAfter });

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof TmdbUnavailableError) return error.problem;
  return error instanceof Error ? error.name : 'no error';
}

test('answers the JSON of a path with its parameters', async () => {
  expect(await client().get('/movie/1', { language: 'en-US' })).toEqual({ path: '/movie/1', id: 1 });
  expect(standIn.requests).toEqual([{ path: '/movie/1', params: { language: 'en-US' }, authorization: null }]);
});

test('sends a v4 token as a bearer', async () => {
  await client({ token: 'eyJh.eyJz.c2ln' }).get('/movie/1', {});
  expect(standIn.requests[0]).toMatchObject({ authorization: 'Bearer eyJh.eyJz.c2ln', params: {} });
});

test('sends a v3 key as a parameter', async () => {
  const token = '0123456789abcdef0123456789abcdef';
  await client({ token }).get('/movie/1', { page: '2' });
  expect(standIn.requests[0]).toMatchObject({ authorization: null, params: { page: '2', api_key: token } });
});

test('404 is null, by status and by code', async () => {
  expect(await client().get('/movie/404', {})).toBeNull();
  expect(await client().get('/movie/2', {})).toBeNull();
  expect(warnings).toEqual([]);
});

test("TMDB's list of errors is an error with its words", async () => {
  await expect(client().get('/discover/movie', {})).rejects.toThrow('page must be less than or equal to 500');
});

test('401 is its own error, not tried again, and logged once with what to do', async () => {
  standIn.fail({ fault: status(401) });
  const tmdb = client({ token: 'wrong' });
  await expect(tmdb.get('/movie/1', {})).rejects.toThrow(TmdbUnauthorizedError);
  await expect(tmdb.get('/movie/3', {})).rejects.toThrow('Invalid API key');
  expect(standIn.requests).toHaveLength(2);
  expect(warnings).toEqual([expect.stringContaining('Check TMDB_ACCESS_TOKEN')]);
});

test.each([
  ['429 with Retry-After 0', status(429, '0')],
  ['429 without Retry-After', status(429)],
  ['500', status(500)],
  ['503 with a date', status(503, new Date(0).toUTCString())],
  ['half a body', { kind: 'half-body' } satisfies Fault],
])('%s twice, then an answer', async (_, fault) => {
  standIn.fail({ fault, times: 2 });
  expect(await client().get('/movie/1', {})).toMatchObject({ id: 1 });
  expect(standIn.requests).toHaveLength(3);
});

test.each([
  ['429', status(429), 'busy', 3],
  ['500', status(500), 'server_error', 3],
  ['half a body', { kind: 'half-body' } satisfies Fault, 'network', 3],
  ['HTML', { kind: 'html' } satisfies Fault, 'not_json', 1],
  ["a proxy's own 404", { kind: 'html', status: 404 } satisfies Fault, 'refused', 1],
  ['null', { kind: 'json', json: null } satisfies Fault, 'wrong_shape', 3],
  ['403', status(403), 'refused', 1],
])('%s for good is "%s"', async (_, fault, problem, requests) => {
  standIn.fail({ fault });
  expect(await problemOf(client().get('/movie/1', {}))).toBe(problem);
  expect(standIn.requests).toHaveLength(requests);
});

test('a Retry-After of one second is waited for', async () => {
  standIn.fail({ fault: status(429, '1'), times: 1 });
  const started = performance.now();
  await client().get('/movie/1', {});
  expect(performance.now() - started).toBeGreaterThanOrEqual(995);
});

test('a Retry-After beyond the time there is fails at once', async () => {
  standIn.fail({ fault: status(429, '60') });
  expect(await problemOf(client().get('/movie/1', {}))).toBe('busy');
  expect(standIn.requests).toHaveLength(1);
});

test('a silent server is given up after the timeout and not asked again', async () => {
  standIn.fail({ fault: { kind: 'hang' } });
  expect(await problemOf(client({ attemptTimeoutMs: 1_000 }).get('/movie/1', {}))).toBe('timeout');
  expect(standIn.requests).toHaveLength(1);
});

test('all attempts together keep to the total', async () => {
  standIn.fail({ fault: status(500), times: 1 });
  standIn.fail({ fault: { kind: 'hang' } });
  const started = performance.now();
  expect(await problemOf(client({ attemptTimeoutMs: 60_000, totalTimeoutMs: 1_500 }).get('/movie/1', {}))).toBe(
    'timeout',
  );
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(standIn.requests).toHaveLength(2);
});

test('a server that is not there is a network problem', async () => {
  const tmdb = client();
  await standIn.close();
  expect(await problemOf(tmdb.get('/movie/1', {}))).toBe('network');
  standIn = await startTmdbStandIn({ source: { get: async () => ({}) } });
});

test('equal requests in flight are one, whatever the order of their parameters', async () => {
  standIn.slowDown(30);
  const tmdb = client();
  const answers = await Promise.all([
    tmdb.get('/movie/1', { language: 'en-US', page: '1' }),
    tmdb.get('/movie/1', { page: '1', language: 'en-US' }),
    tmdb.get('/movie/1', { page: '2', language: 'en-US' }),
  ]);
  expect(answers).toHaveLength(3);
  expect(standIn.requests).toHaveLength(2);
});

test('an answered request is asked anew', async () => {
  const tmdb = client();
  await tmdb.get('/movie/1', {});
  await tmdb.get('/movie/1', {});
  expect(standIn.requests).toHaveLength(2);
});

test('at most 20 requests run at once, and all are answered', async () => {
  standIn.slowDown(100);
  const tmdb = client();
  const answers = await Promise.all(Array.from({ length: 70 }, (_, index) => tmdb.get(`/movie/${index + 1000}`, {})));
  expect(answers).toHaveLength(70);
  expect(standIn.mostAtOnce()).toBe(20);
});

test('whoever waits for a turn in vain is told in time, and the turn goes to others', async () => {
  // All three would hang: one whose time ends an instant after the first one's still gets its turn, for nothing.
  standIn.fail({ fault: { kind: 'hang' }, times: 3 });
  const tmdb = client({ concurrency: 1, attemptTimeoutMs: 60_000, totalTimeoutMs: 1_000 });
  const inVain = ['/movie/1', '/movie/3', '/movie/4'];
  const problems = await Promise.all(inVain.map((path) => problemOf(tmdb.get(path, {}))));
  expect(problems).toEqual(['timeout', 'timeout', 'timeout']);
  expect(standIn.requests[0]?.path).toBe('/movie/1');
  standIn.reset();
  expect(await tmdb.get('/movie/5', {})).toMatchObject({ path: '/movie/5' });
  // A request that was given up may still have been on its way; none comes behind.
  const paths = standIn.requests.map(({ path }) => path);
  expect(paths.at(-1)).toBe('/movie/5');
  expect(paths.filter((path) => !inVain.includes(path))).toEqual(['/movie/5']);
});

test('an outage is logged when it starts and when it ends', async () => {
  standIn.fail({ fault: status(500), times: 6 });
  const tmdb = client();
  await problemOf(tmdb.get('/movie/1', {}));
  await problemOf(tmdb.get('/movie/3', {}));
  await tmdb.get('/movie/4', {});
  expect(warnings).toEqual([expect.stringContaining('TMDB /movie/1: Internal error'), 'TMDB answers again.']);
});

test('logs to the console unless told otherwise', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  standIn.fail({ fault: { kind: 'html' } });
  await problemOf(createTmdbClient({ baseUrl: standIn.baseUrl }).get('/movie/1', {}));
  expect(warn).toHaveBeenCalledWith('TMDB /movie/1: no JSON but text/html.');
  warn.mockRestore();
});
