import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as hook } from '@/app/api/hooks/[secret]/route';
import { POST as code } from '@/app/trakt/oauth/device/code/route';
import { POST as poll } from '@/app/trakt/oauth/device/token/route';
import { POST as revoke } from '@/app/trakt/oauth/revoke/route';
import { POST as renew } from '@/app/trakt/oauth/token/route';
import { POST as scrobble } from '@/app/trakt/scrobble/[action]/route';
import { POST as addHistory, GET as history } from '@/app/trakt/sync/history/[[...which]]/route';
import { POST as removeHistory } from '@/app/trakt/sync/history/remove/route';
import { GET as playback } from '@/app/trakt/sync/playback/[[...which]]/route';
import { GET as watched } from '@/app/trakt/sync/watched/[type]/route';
import { POST as addWanted, GET as watchlist } from '@/app/trakt/sync/watchlist/[[...which]]/route';
import { POST as removeWanted } from '@/app/trakt/sync/watchlist/remove/route';
import { insertToken } from '@/lib/household/tokens/repository';
import { attemptLimiters } from '@/lib/http/attempt-limit';
import type { Handler } from '@/lib/http/declared';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* What no player documents: whatever comes is refused in words, or kept for the owner. Nothing breaks. */

const RUNS = Math.ceil(Number(process.env.FUZZ_RUNS ?? 300) / 3);

let test: TestSupabase;
let ours: TestHousehold;

beforeAll(async () => {
  test = await sharedSupabase('pglite');
  serveFrom(test);
  ours = await test.signUp();
});
beforeEach(() => attemptLimiters.forget());

async function make(purpose: 'hook' | 'player'): Promise<string> {
  const secret = newPersonalToken();
  const { householdId, userId, profileId } = ours;
  const token = { householdId, userId, profileId, purpose, name: 'Attic', mayWrite: true, onlyUser: null };
  await insertToken({ ...token, hash: hashOfSecret(secret) });
  return secret;
}

const NAMES = [
  ...['movie', 'show', 'episode', 'progress', 'ids', 'tmdb', 'imdb', 'tvdb', 'trakt', 'slug', 'title', 'year'],
  ...['season', 'number', 'movies', 'shows', 'seasons', 'episodes', 'watched_at', 'event', 'type', 'position'],
  ...['duration', 'percent', 'at', 'user', 'device', 'playback', 'NotificationType', 'ItemType', 'Name'],
  ...['RunTimeTicks', 'PlaybackPositionTicks', 'UtcTimestamp', 'Event', 'Item', 'Session', 'PlaybackInfo'],
  ...['Metadata', 'Account', 'Player', 'Guid', 'viewOffset', 'ProviderIds', 'code', 'client_id', 'refresh_token'],
  ...['__proto__', 'constructor'],
];
const value = fc.oneof(
  fc.constantFrom('movie', 'Movie', 'episode', 'Episode', 'start', 'stop', 'media.play', 'playback.stop'),
  fc.constantFrom('PlaybackStart', 'PlaybackStop', '9000002', 'tt1727587', 'NaN', 'Infinity', '-1', '1e999', ''),
  fc.constantFrom('2026-01-01T00:00:00Z', '0000-00-00', '9999-12-31T23:59:59+14:00', '1970-01-01T00:00:00.000Z'),
  fc.constantFrom(0, -1, 1, 9_000_002, 2_147_483_648, 1e308, -0, 0.1, 100.1, 9_100_001),
  fc.constantFrom('\u0000', '\uD800', '../..', 'x'.repeat(5_000)),
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]]),
  fc.string({ maxLength: 20 }),
);
const { body } = fc.letrec((tie) => ({
  body: fc.oneof({ depthSize: 'small' }, value, fc.array(tie('body'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(fc.constantFrom(...NAMES), fc.oneof(value, tie('body')), { maxKeys: 6 }),
}));

const FILM = { title: 'Sintel', year: 2010, ids: { tmdb: 9_000_002 } };
const RADIO = { title: 'Saltmarsh Radio', ids: { tmdb: 9_100_001 } };
/** What is nearly right, with one thing put in the place of another. */
const NEARLY: object[] = [
  { movie: FILM, progress: 50 },
  { show: RADIO, episode: { season: 1, number: 2 }, progress: 99 },
  { movies: [{ ...FILM, watched_at: '2026-01-01T00:00:00Z' }] },
  { shows: [{ ...RADIO, seasons: [{ number: 1, episodes: [{ number: 1 }] }] }] },
  { event: 'stop', type: 'movie', ids: { tmdb: 9_000_002 }, position: 10, duration: 888 },
  {
    NotificationType: 'PlaybackStop',
    ItemType: 'Movie',
    Name: 'Sintel',
    Provider_tmdb: '9000002',
    RunTimeTicks: 8_880_000_000,
    PlaybackPositionTicks: 1,
  },
  { event: 'media.stop', Metadata: { type: 'movie', title: 'Sintel', viewOffset: 1, duration: 888_000 } },
  { Event: 'playback.stop', Item: { Name: 'Sintel', Type: 'Movie' }, PlaybackInfo: { PositionTicks: 1 } },
];
const nearly = fc
  .record({ whole: fc.constantFrom(...NEARLY), which: fc.nat(11), instead: body })
  .map(({ whole, which, instead }) => {
    let place = 0;
    return JSON.parse(JSON.stringify(whole), (_, part) => {
      place += 1;
      return place - 1 === which ? instead : part;
    }) as unknown;
  });
const any = fc.oneof(body, nearly);

/** @returns the status, once it is sure that words came with it. */
async function said(answer: Response): Promise<number> {
  if (answer.status >= 400) expect((await answer.text()).length).toBeGreaterThan(10);
  return answer.status;
}

describe('a webhook', () => {
  it('takes, keeps or passes over whatever comes', async () => {
    const secret = await make('hook');
    await fc.assert(
      fc.asyncProperty(any, async (sent) => {
        const request = new Request(`http://tonight.localhost/api/hooks/${secret}`, {
          method: 'POST',
          body: JSON.stringify(sent) ?? 'undefined',
          headers: { 'content-type': 'application/json' },
        });
        const answer = await hook(request, { params: Promise.resolve({ secret }) });
        expect(answer.status).toBe(202);
        expect(['taken', 'left-over', 'not-ours', 'another-user']).toContain((await answer.json()).outcome);
      }),
      { numRuns: 3 * RUNS },
    );
  });

  it('refuses what is far too much in words', async () => {
    const secret = await make('hook');
    const request = new Request(`http://tonight.localhost/api/hooks/${secret}`, {
      method: 'POST',
      body: `{"event":"${'x'.repeat(3_000_000)}"}`,
      headers: { 'content-type': 'application/json' },
    });
    expect(await said(await hook(request, { params: Promise.resolve({ secret }) }))).toBe(413);
  });
});

const writes: [string, Handler, object][] = [
  ['scrobble/start', scrobble, { action: 'start' }],
  ['scrobble/pause', scrobble, { action: 'pause' }],
  ['scrobble/stop', scrobble, { action: 'stop' }],
  ['sync/history', addHistory, {}],
  ['sync/history/remove', removeHistory, {}],
  ['sync/watchlist', addWanted, {}],
  ['sync/watchlist/remove', removeWanted, {}],
  ['oauth/device/code', code, {}],
  ['oauth/device/token', poll, {}],
  ['oauth/token', renew, {}],
  ['oauth/revoke', revoke, {}],
];

describe('the Trakt door', () => {
  const ask = async (handler: Handler, params: object, init: RequestInit, secret: string, search = '') =>
    handler(
      new Request(`http://tonight.localhost/trakt/x${search}`, {
        ...init,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      }),
      { params: Promise.resolve(params) },
    );

  it.each(writes)('answers whatever %s is sent', async (_, handler, params) => {
    let asked = 0;
    let secret = await make('player');
    await fc.assert(
      fc.asyncProperty(any, async (sent) => {
        // The server has a player wait that asks more than a hundred times a minute, which is not what this is about.
        if (asked++ % 100 === 99) secret = await make('player');
        if (asked % 5 === 0) attemptLimiters.forget();
        const init = { method: 'POST', body: JSON.stringify(sent) ?? 'undefined' };
        const status = await said(await ask(handler, params, init, secret));
        expect(status).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
  });

  it.each(writes)('refuses what is no JSON, and what is far too much, at %s', async (_, handler, params) => {
    const secret = await make('player');
    for (const text of ['', '{', 'null', '[]', '"x"', '0', `{"movies":"${'x'.repeat(2_000_000)}"}`]) {
      const status = await said(await ask(handler, params, { method: 'POST', body: text }, secret));
      expect([status >= 200, status < 500], text.slice(0, 9)).toEqual([true, true]);
    }
  });

  it.each<[string, Handler, string]>([
    ['sync/history', history, 'which'],
    ['sync/playback', playback, 'which'],
    ['sync/watched', watched, 'type'],
    ['sync/watchlist', watchlist, 'which'],
  ])('answers whatever %s is asked', async (_, handler, name) => {
    const secret = await make('player');
    const part = fc.oneof(fc.constantFrom('movies', 'shows', 'episodes', '1', '-1', '%00', '../x'), fc.string());
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('page', 'limit', 'start_at', 'end_at'),
          fc.oneof(part, fc.constant('2026-01-01')),
        ),
        async (parts, search) => {
          const params = { [name]: name === 'type' ? (parts[0] ?? 'movies') : parts };
          const query = `?${new URLSearchParams(search)}`;
          expect(await said(await ask(handler, params, { method: 'GET' }, secret, query))).toBeLessThan(500);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
