import { beforeEach, describe, expect, it } from 'vitest';
import { GET as lost } from '@/app/trakt/[...path]/route';
import { POST as code } from '@/app/trakt/oauth/device/code/route';
import { POST as poll } from '@/app/trakt/oauth/device/token/route';
import { POST as revoke } from '@/app/trakt/oauth/revoke/route';
import { POST as renew } from '@/app/trakt/oauth/token/route';
import { POST as scrobble } from '@/app/trakt/scrobble/[action]/route';
import { POST as addHistory, GET as history } from '@/app/trakt/sync/history/[[...which]]/route';
import { POST as removeHistory } from '@/app/trakt/sync/history/remove/route';
import { GET as activities } from '@/app/trakt/sync/last_activities/route';
import { GET as playback, DELETE as removePlayback } from '@/app/trakt/sync/playback/[[...which]]/route';
import { GET as watched } from '@/app/trakt/sync/watched/[type]/route';
import { POST as addWanted, GET as watchlist } from '@/app/trakt/sync/watchlist/[[...which]]/route';
import { POST as removeWanted } from '@/app/trakt/sync/watchlist/remove/route';
import { GET as settings } from '@/app/trakt/users/settings/route';
import { answerPlayerCode, readWaitingPlayer } from '@/lib/household/player-codes/repository';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { deleteProfile } from '@/lib/household/repository';
import { forgetTokens } from '@/lib/household/tokens/memory';
import { insertToken, listTokens, revokeToken } from '@/lib/household/tokens/repository';
import { attemptLimiters } from '@/lib/http/attempt-limit';
import type { Handler } from '@/lib/http/declared';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';
import { traktNumber } from '@/lib/players/trakt/numbers';
import { ABOVE_CAP, WITHIN_CAP } from './access/beginning';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** Of the demo's catalog. */
const FILM = { tmdb: WITHIN_CAP.movie, title: 'Big Buck Bunny', year: 2008, seconds: 596 };
const SHOW = { tmdb: 9_100_001, title: 'Saltmarsh Radio' };
const CLIENT = { client_id: 'a1b2', client_secret: 'in every copy' };
const movie = { title: FILM.title, year: FILM.year, ids: { trakt: 12, slug: 'big-buck-bunny-2008', tmdb: FILM.tmdb } };
const show = { title: SHOW.title, ids: { trakt: 1, slug: 'saltmarsh-radio', tmdb: SHOW.tmdb } };
const FROM = '203.0.113.7';

interface Asked {
  token?: string;
  params?: object;
  search?: string;
  from?: string;
}

describe.each(DATABASE_KINDS)('the door for players that speak Trakt (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let token: string;

  beforeEach(async () => {
    attemptLimiters.forget();
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
    token = await make();
  });

  async function make(profileId = ours.profileId, purpose: 'player' | 'api' = 'player', of = ours): Promise<string> {
    const secret = newPersonalToken();
    const { householdId, userId } = of;
    await insertToken({
      householdId,
      userId,
      profileId,
      purpose,
      name: 'Attic',
      mayWrite: true,
      hash: hashOfSecret(secret),
    });
    return secret;
  }

  function ask(handler: Handler, method: string, body?: object, asked: Asked = {}): Promise<Response> {
    const { params = {}, search = '', from = FROM } = asked;
    const bearer = asked.token ?? token;
    const request = new Request(`http://tonight.localhost/trakt/x${search}`, {
      method,
      body: body && JSON.stringify(body),
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        'trakt-api-version': '2',
        'trakt-api-key': CLIENT.client_id,
        'user-agent': 'Kodi/21.1 (Linux)',
        'x-forwarded-for': from,
      },
    });
    return handler(request, { params: Promise.resolve(params) });
  }

  const say = (action: string, progress: number, what: object = { movie }, asked: Asked = {}) =>
    ask(
      scrobble,
      'POST',
      { ...what, progress, app_version: '1.0', app_date: '2026-11-20' },
      { ...asked, params: { action } },
    );
  const get = async (handler: Handler, asked: Asked = {}) => {
    const answer = await ask(handler, 'GET', undefined, asked);
    expect(answer.status).toBe(200);
    return answer.json();
  };
  const post = async (handler: Handler, body: object, asked: Asked = {}) =>
    (await ask(handler, 'POST', body, asked)).json();
  const which = (...names: string[]): Asked => ({ params: names.length > 0 ? { which: names } : {} });
  const sessions = async (profileId = ours.profileId) =>
    (
      await test.admin
        .from('playback_sessions')
        .select('id, tmdb_id, season_number, episode_number, device_name, kind')
        .eq('profile_id', profileId)
        .throwOnError()
    ).data;
  const places = async (profileId = ours.profileId) =>
    (
      await test.admin
        .from('watch_progress')
        .select('tmdb_id, season_number, episode_number, seconds:position, watched_at')
        .eq('profile_id', profileId)
        .order('episode_number')
        .throwOnError()
    ).data as unknown as { tmdb_id: number; episode_number: number; seconds: number; watched_at: string | null }[];
  const child = async () => {
    const row = { household_id: ours.householdId, name: 'Lina', rating_cap: 6 };
    const { id } = (await test.admin.from('profiles').insert(row).select('id').single().throwOnError()).data;
    // Made past the product, which would have said so.
    forgetProfiles();
    return id;
  };

  describe('the device flow', () => {
    const begin = async () => (await ask(code, 'POST', CLIENT, { token: '' })).json();
    const pollFor = (device: string, client = CLIENT.client_id) =>
      ask(poll, 'POST', { code: device, ...CLIENT, client_id: client }, { token: '' });
    const allow = (typed: string, of = ours) =>
      answerPlayerCode(typed, {
        householdId: of.householdId,
        profileId: of.profileId,
        userId: of.userId,
        name: 'Attic',
      });
    const waited = () => test.supabase.run(`update public.player_codes set asked_at = now() - interval '10 seconds'`);

    it('gives a code, waits for a person, and then gives tokens, once', async () => {
      const given = await begin();
      expect(given).toEqual({
        device_code: expect.stringMatching(/^tonight_[0-9a-f]{64}$/),
        user_code: expect.stringMatching(/^[B-Z2-9]{8}$/),
        verification_url: expect.stringMatching(/\/activate$/),
        expires_in: 600,
        interval: 5,
      });
      expect(await readWaitingPlayer(given.user_code)).toMatchObject({ said: 'Kodi' });
      expect((await pollFor(given.device_code)).status).toBe(400);
      expect(await allow(given.user_code)).toBe(true);
      const answer = await pollFor(given.device_code);
      const tokens = await answer.json();
      expect([answer.status, tokens]).toEqual([
        200,
        {
          access_token: expect.stringMatching(/^tonight_/),
          token_type: 'bearer',
          expires_in: 7 * 24 * 3600,
          refresh_token: expect.stringMatching(/^tonight_/),
          scope: 'public',
          created_at: expect.any(Number),
        },
      ]);
      expect((await pollFor(given.device_code)).status).toBe(409);
      expect(await get(settings, { token: tokens.access_token })).toMatchObject({
        user: { ids: { uuid: ours.profileId } },
      });
      expect(await listTokens(ours.householdId)).toContainEqual(
        expect.objectContaining({ purpose: 'player', name: 'Attic', profileId: ours.profileId }),
      );
    });

    it('says what is wrong by Trakt’s numbers: unknown, too fast, denied, expired', async () => {
      const given = await begin();
      expect((await pollFor(newPersonalToken())).status).toBe(404);
      expect((await pollFor('made-up')).status).toBe(404);
      expect((await pollFor(given.device_code, 'another program')).status).toBe(404);
      expect((await pollFor(given.device_code)).status).toBe(400);
      const hasty = await pollFor(given.device_code);
      expect([hasty.status, hasty.headers.get('retry-after')]).toEqual([429, '5']);
      await waited();
      expect((await pollFor(given.device_code)).status).toBe(400);
      expect(await answerPlayerCode(given.user_code, null)).toBe(true);
      expect((await pollFor(given.device_code)).status).toBe(418);
      const late = await begin();
      await test.supabase.run(`update public.player_codes set expires_at = now() - interval '1 second'
        where typed = '${late.user_code}'`);
      expect(await readWaitingPlayer(late.user_code)).toBeNull();
      expect(await allow(late.user_code)).toBe(false);
      expect((await pollFor(late.device_code)).status).toBe(410);
    });

    it('is answered by one household alone, once', async () => {
      const others = await test.signUp();
      const given = await begin();
      expect([await allow(given.user_code, others), await allow(given.user_code)]).toEqual([true, false]);
      const { access_token } = await (await pollFor(given.device_code)).json();
      expect(await get(settings, { token: access_token })).toMatchObject({ user: { ids: { uuid: others.profileId } } });
      expect((await listTokens(ours.householdId)).filter(({ purpose }) => purpose === 'player')).toHaveLength(1);
    });

    it('gives nothing for a profile of another household, and nothing once who allowed it is no member any more', async () => {
      const others = await test.signUp();
      const given = await begin();
      await expect(allow(given.user_code, { ...ours, profileId: others.profileId })).rejects.toThrow();
      const leaving = await begin();
      expect(await allow(leaving.user_code, others)).toBe(true);
      await test.admin.from('households').delete().eq('id', others.householdId).throwOnError();
      expect((await pollFor(leaving.device_code)).status).toBe(404);
    });

    it('costs who asks for codes or guesses them patience', async () => {
      const codes = await Promise.all(Array.from({ length: 70 }, () => ask(code, 'POST', CLIENT, { token: '' })));
      expect(new Set(codes.map(({ status }) => status))).toEqual(new Set([200, 429]));
      expect((await ask(code, 'POST', CLIENT, { token: '', from: '198.51.100.7' })).status).toBe(200);
      const guesses = await Promise.all(Array.from({ length: 130 }, () => pollFor(newPersonalToken())));
      expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([404, 429]));
    });

    it('no more wait at once than the house can bear', async () => {
      await test.supabase.run(`insert into public.player_codes (device_hash, typed, client_hash, said, expires_at)
        select encode(sha256(n::text::bytea), 'hex'), lpad(n::text, 8, '0'), 'x', 'x', now() + interval '1 minute'
        from generate_series(1, 500) as n`);
      expect((await ask(code, 'POST', CLIENT, { token: '', from: '198.51.100.8' })).status).toBe(429);
      await test.supabase.run(`delete from public.player_codes where client_hash = 'x'`);
    });

    it('renews a token, and the old ones end', async () => {
      const given = await begin();
      await allow(given.user_code);
      const first = await (await pollFor(given.device_code)).json();
      const again = (refresh_token: string, more: object = {}) =>
        ask(
          renew,
          'POST',
          { grant_type: 'refresh_token', refresh_token, redirect_uri: 'urn:x', ...CLIENT, ...more },
          { token: '' },
        );
      const works = async (secret: string) => (await ask(settings, 'GET', undefined, { token: secret })).status;
      expect(await works(first.access_token)).toBe(200);
      const refused = await again(first.refresh_token, { client_id: 'another program' });
      expect([refused.status, await refused.json()]).toEqual([
        401,
        expect.objectContaining({ error: 'invalid_grant' }),
      ]);
      const second = await (await again(first.refresh_token)).json();
      expect([await works(first.access_token), await works(second.access_token)]).toEqual([401, 200]);
      // The answer got lost on the way: the same may be asked once more, for two minutes.
      const third = await (await again(first.refresh_token)).json();
      expect([await works(second.access_token), await works(third.access_token)]).toEqual([401, 200]);
      await test.supabase.run(`update public.player_renewals set renewed_at = now() - interval '3 minutes'`);
      expect((await again(first.refresh_token)).status).toBe(401);
      // It has run out, and is renewed.
      await test.supabase.run(`update public.personal_tokens set expires_at = now() - interval '1 second'
        where token_hash = '${hashOfSecret(third.access_token)}'`);
      forgetTokens();
      expect(await works(third.access_token)).toBe(401);
      const fourth = await (await again(third.refresh_token)).json();
      expect(await works(fourth.access_token)).toBe(200);
      // A player that is signed out ends it all.
      expect((await ask(revoke, 'POST', { token: fourth.access_token, ...CLIENT }, { token: '' })).status).toBe(200);
      expect([await works(fourth.access_token), (await again(fourth.refresh_token)).status]).toEqual([401, 401]);
      expect((await again(fourth.refresh_token, { grant_type: 'authorization_code' })).status).toBe(400);
    });

    it('ends in the settings, with its refresh token, and while its profile is deleted', async () => {
      const given = await begin();
      await allow(given.user_code);
      const { access_token, refresh_token } = await (await pollFor(given.device_code)).json();
      const again = () => ask(renew, 'POST', { grant_type: 'refresh_token', refresh_token, ...CLIENT }, { token: '' });
      const [row] = (await listTokens(ours.householdId)).filter(({ usedAt }) => usedAt === null);
      await deleteProfile(ours.client, ours.profileId);
      expect([(await ask(settings, 'GET', undefined, { token: access_token })).status, (await again()).status]).toEqual(
        [401, 401],
      );
      for (const { id } of await listTokens(ours.householdId)) await revokeToken(ours.householdId, id);
      expect([row?.purpose, (await again()).status]).toEqual(['player', 401]);
    });
  });

  it('opens nothing else, and nothing else opens it', async () => {
    const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
    expect(await codeOf(callRoute('GET', '/api/progress', { headers: bearer(token) }))).toBe('not-signed-in');
    for (const other of [await make(ours.profileId, 'api'), ours.accessToken, newPersonalToken(), 'x', '']) {
      expect((await ask(settings, 'GET', undefined, { token: other })).status, other.slice(0, 12)).toBe(401);
      expect((await say('start', 5, { movie }, { token: other })).status).toBe(401);
    }
    expect((await ask(lost, 'GET')).status).toBe(404);
    expect(await sessions()).toEqual([]);
  });

  it('a film begun elsewhere goes on here at the second', async () => {
    const started = await say('start', 1.25);
    expect([started.status, await started.json()]).toEqual([
      201,
      {
        id: 0,
        action: 'start',
        progress: 1.25,
        sharing: { twitter: false, mastodon: false, tumblr: false },
        movie: {
          title: FILM.title,
          year: FILM.year,
          ids: { trakt: traktNumber(FILM.tmdb), slug: 'big-buck-bunny-2008', imdb: null, tmdb: FILM.tmdb },
        },
      },
    ]);
    expect(await (await say('pause', 50)).json()).toMatchObject({ action: 'pause', progress: 50 });
    // By the catalog's length, which is in minutes.
    const [place] = await places();
    expect(place).toMatchObject({ tmdb_id: FILM.tmdb, watched_at: null });
    expect(Math.abs((place?.seconds ?? 0) - FILM.seconds / 2)).toBeLessThan(31);
    expect(await sessions()).toMatchObject([{ device_name: 'Attic' }]);
    expect(await get(playback)).toMatchObject([
      {
        progress: 50,
        paused_at: expect.any(String),
        id: expect.any(Number),
        type: 'movie',
        movie: { year: FILM.year },
      },
    ]);
  });

  it('percent are of the length that it was played at here before', async () => {
    const at = new Date().toISOString();
    const report = { profileId: ours.profileId, type: 'movie', tmdbId: FILM.tmdb, position: 30, duration: 500 };
    const ids = {
      sessionId: crypto.randomUUID(),
      deviceId: crypto.randomUUID(),
      sequence: 1,
      observedAt: at,
      sentAt: at,
    };
    await callRoute('POST', '/api/progress', { body: { ...report, ...ids }, as: ours });
    await say('pause', 50);
    expect((await places())[0]?.seconds).toBe(250);
  });

  it('seen to its end it is watched, once, however often it is said', async () => {
    const seen = await say('stop', 91);
    expect([seen.status, await seen.json()]).toEqual([
      201,
      expect.objectContaining({ action: 'scrobble', id: expect.any(Number) }),
    ]);
    for (const _ of [1, 2]) {
      const again = await say('stop', 91);
      const words = await again.json();
      expect(again.status).toBe(409);
      expect(Object.keys(words)).toEqual(['watched_at', 'expires_at']);
      expect(Date.parse(words.expires_at)).toBeGreaterThan(Date.parse(words.watched_at));
    }
    expect(await sessions()).toHaveLength(1);
    expect((await places())[0]?.watched_at).not.toBeNull();
    expect(await get(playback)).toEqual([]);
    const [play, ...more] = await get(history);
    expect([play.action, play.type, play.movie.ids.tmdb, more]).toEqual(['scrobble', 'movie', FILM.tmdb, []]);
  });

  it('shuffled, doubled and at once it is one play, and the same place', async () => {
    const events: [string, number][] = [
      ['start', 0],
      ['pause', 30],
      ['start', 30],
      ['pause', 60],
      ['start', 60],
      ['stop', 95],
    ];
    await Promise.all(
      [...events, ...events.toReversed(), ...events].map(([action, progress]) => say(action, progress)),
    );
    expect(await sessions()).toHaveLength(1);
    expect((await places())[0]?.watched_at).not.toBeNull();
  });

  it('is refused with Trakt’s numbers: too early, not found, no sense', async () => {
    for (const [action, progress, status] of [
      ['pause', 0.5, 422],
      ['stop', 0.99, 422],
      ['seek', 50, 404],
      ['start', -1, 422],
    ] as const) {
      expect((await say(action, progress)).status, `${action} ${progress}`).toBe(status);
    }
    expect((await say('start', 5, { movie: { title: 'Nothing is called that', ids: { tmdb: 4 } } })).status).toBe(404);
    // What Trakt knows by that number we do not.
    expect((await say('start', 5, { movie: { ids: { trakt: FILM.tmdb } } })).status).toBe(404);
    expect((await say('start', 5, {})).status).toBe(422);
    expect(await sessions()).toEqual([]);
  });

  it.each<[string, object]>([
    ['its ids', { movie: { ids: { tmdb: FILM.tmdb } } }],
    ['the number that we gave it', { movie: { ids: { trakt: traktNumber(FILM.tmdb) } } }],
    ['its title and year', { movie: { title: FILM.title, year: FILM.year } }],
    ['its slug', { movie: { ids: { slug: 'big-buck-bunny-2008' } } }],
  ])('a film is found by %s', async (_, what) => {
    expect((await say('pause', 40, what)).status).toBe(201);
    expect(await places()).toMatchObject([{ tmdb_id: FILM.tmdb }]);
  });

  it('an episode is found by its show and numbers', async () => {
    const answer = await say('pause', 40, { show, episode: { season: 1, number: 2 } });
    expect(await answer.json()).toMatchObject({
      episode: { season: 1, number: 2, ids: { tmdb: expect.any(Number) } },
      show: { title: SHOW.title },
    });
    expect(await sessions()).toMatchObject([{ tmdb_id: SHOW.tmdb, season_number: 1, episode_number: 2 }]);
    expect(await get(playback, which('episodes'))).toMatchObject([
      { type: 'episode', show: { ids: { tmdb: SHOW.tmdb } } },
    ]);
    expect(await get(playback, which('movies'))).toEqual([]);
    expect((await ask(playback, 'GET', undefined, which('seasons'))).status).toBe(404);
  });

  it('what is not to go on with is hidden, and its place stays', async () => {
    await say('pause', 40);
    const [{ id }] = await get(playback);
    expect((await ask(removePlayback, 'DELETE', undefined, which('12'))).status).toBe(404);
    expect((await ask(removePlayback, 'DELETE', undefined, which('x'))).status).toBe(404);
    expect((await ask(removePlayback, 'DELETE', undefined, which(String(id)))).status).toBe(204);
    expect([await get(playback), (await places()).length]).toEqual([[], 1]);
  });

  it('what was watched elsewhere is added as by an import, the same once', async () => {
    const body = {
      movies: [{ watched_at: '2026-01-02T20:00:00.000Z', ...movie }],
      shows: [
        {
          ...show,
          seasons: [{ number: 1, episodes: [{ number: 1, watched_at: '2026-01-03T20:00:00.000Z' }, { number: 2 }] }],
        },
      ],
      episodes: [{ ids: { trakt: 5 } }],
    };
    const answer = await ask(addHistory, 'POST', body);
    expect([answer.status, await answer.json()]).toEqual([
      201,
      {
        added: { movies: 1, episodes: 2 },
        updated: { movies: 0, episodes: 0 },
        not_found: { movies: [], shows: [], seasons: [], episodes: [{ ids: { trakt: 5 } }] },
      },
    ]);
    const before = await sessions();
    const again = await Promise.all([post(addHistory, body), post(addHistory, body)]);
    expect(again.map(({ added }) => added)).toEqual(Array(2).fill({ movies: 0, episodes: 0 }));
    expect(await sessions()).toEqual(before);
    const plays = await get(history, { search: '?limit=2&page=1' });
    expect(plays).toHaveLength(2);
    expect(await get(history, which('movies'))).toMatchObject([
      { watched_at: '2026-01-02T20:00:00.000Z', movie: { year: 2008 } },
    ]);
    expect(await get(history, which('shows', String(traktNumber(SHOW.tmdb))))).toHaveLength(2);
    expect(await get(history, { search: '?end_at=2026-01-04T00:00:00Z' })).toHaveLength(2);
    expect((await ask(history, 'GET', undefined, which('movies', '12'))).status).toBe(404);
  });

  it('history comes in pages', async () => {
    await post(addHistory, {
      shows: [
        {
          ...show,
          seasons: [
            {
              number: 1,
              episodes: [1, 2, 3].map((number) => ({ number, watched_at: `2026-01-0${number}T20:00:00Z` })),
            },
          ],
        },
      ],
    });
    const page = async (number: number) => {
      const answer = await ask(history, 'GET', undefined, { search: `?limit=2&page=${number}` });
      return [
        answer.headers.get('x-pagination-page-count'),
        (await answer.json()).map((play: { episode: { number: number } }) => play.episode.number),
      ];
    };
    expect([await page(1), await page(2), await page(3)]).toEqual([
      ['2', [3, 2]],
      ['2', [1]],
      ['2', []],
    ]);
    // The first page says how many come, whatever was read for it.
    const first = async (search: string, names: string[] = []) => {
      const answer = await ask(history, 'GET', undefined, { ...which(...names), search });
      return ['page-count', 'item-count', 'limit'].map((name) => answer.headers.get(`x-pagination-${name}`));
    };
    await say('stop', 95);
    expect(await first('?limit=1')).toEqual(['4', '4', '1']);
    expect(await first('?limit=1', ['movies'])).toEqual(['1', '1', '1']);
    expect(await first('?limit=1&start_at=2026-01-02T00:00:00Z', ['shows'])).toEqual(['2', '2', '1']);
    expect(await first('?limit=1', ['shows', String(traktNumber(SHOW.tmdb))])).toEqual(['3', '3', '1']);
    expect(await first('?limit=100000')).toEqual(['1', '4', '1000']);
  });

  it('what was watched, the list and what is to go on with come in pages, where a player asks for pages', async () => {
    await post(addHistory, {
      movies: [{ ...movie, watched_at: '2026-01-01T20:00:00Z' }],
      shows: [{ ...show, seasons: [{ number: 1, episodes: [{ number: 1 }] }] }],
    });
    await post(addWanted, { movies: [movie], shows: [show] });
    await say('pause', 40, { show, episode: { season: 1, number: 4 } });
    const pages = async (handler: Handler, search: string, params: object = {}) => {
      const answer = await ask(handler, 'GET', undefined, { params, search });
      const count = answer.headers.get('x-pagination-page-count');
      return [answer.status, count, answer.headers.get('x-pagination-item-count'), (await answer.json()).length];
    };
    expect(await pages(watched, '', { type: 'movies' })).toEqual([200, '1', '1', 1]);
    expect(await pages(watched, '?page=1&limit=100&extended=progress', { type: 'shows' })).toEqual([200, '1', '1', 1]);
    // A player that goes on until a page is short comes to an end.
    expect(await pages(watched, '?page=2&limit=1', { type: 'movies' })).toEqual([200, '1', '1', 0]);
    expect(await pages(watchlist, '?page=1&limit=1')).toEqual([200, '2', '2', 1]);
    expect(await pages(watchlist, '?page=3&limit=1')).toEqual([200, '2', '2', 0]);
    expect(await pages(playback, '?page=2&limit=1')).toEqual([200, '1', '1', 0]);
  });

  it('a whole show is its episodes that have aired; nobody knowing when, they are marked', async () => {
    const { added } = await post(addHistory, { shows: [{ ...show, watched_at: 'released' }] });
    expect(added.episodes).toBeGreaterThan(3);
    const [{ plays, seasons }] = await get(watched, { params: { type: 'shows' } });
    expect(plays).toBe(added.episodes);
    expect(seasons[0].episodes[0]).toMatchObject({ number: 1, plays: 1, last_watched_at: expect.any(String) });
    expect((await get(watched, { params: { type: 'shows' }, search: '?extended=noseasons' }))[0]).not.toHaveProperty(
      'seasons',
    );
    const removed = await post(removeHistory, { shows: [{ ...show }] });
    expect(removed.deleted).toEqual({ movies: 0, episodes: added.episodes });
    expect(await get(watched, { params: { type: 'shows' } })).toEqual([]);
  });

  it('plays are removed by their numbers, or by what was played', async () => {
    await post(addHistory, {
      movies: [
        { watched_at: '2026-01-02T20:00:00Z', ...movie },
        { watched_at: '2026-02-02T20:00:00Z', ...movie },
      ],
      shows: [{ ...show, seasons: [{ number: 1, episodes: [{ number: 1 }, { number: 2 }] }] }],
    });
    expect(await get(watched, { params: { type: 'movies' } })).toMatchObject([
      { plays: 2, movie: { ids: { tmdb: FILM.tmdb } } },
    ]);
    const [{ id }] = await get(history, which('movies'));
    expect(await post(removeHistory, { ids: [id, 12] })).toMatchObject({
      deleted: { movies: 1, episodes: 0 },
      not_found: { ids: [12] },
    });
    expect(await get(watched, { params: { type: 'movies' } })).toMatchObject([{ plays: 1 }]);
    const one = {
      shows: [{ ...show, seasons: [{ number: 1, episodes: [{ number: 2 }] }] }],
      movies: [{ ids: { trakt: 3 } }],
    };
    expect(await post(removeHistory, one)).toMatchObject({
      deleted: { movies: 0, episodes: 1 },
      not_found: { movies: [{ ids: { trakt: 3 } }] },
    });
    expect(
      (await places()).filter(({ watched_at }) => watched_at !== null).map(({ episode_number }) => episode_number),
    ).toEqual([0, 1]);
  });

  it('the list is read, added to and taken from', async () => {
    const body = {
      movies: [movie, { title: 'Nothing is called that' }],
      shows: [show],
      episodes: [{ ids: { tvdb: 1 } }],
    };
    const added = await ask(addWanted, 'POST', body);
    expect([added.status, await added.json()]).toEqual(
      [
        201,
        {
          added: { movies: 1, shows: 1, seasons: 0, episodes: 0 },
          existing: { movies: 0, shows: 0, seasons: 0, episodes: 0 },
          not_found: {
            movies: [{ title: 'Nothing is called that' }],
            shows: [],
            seasons: [],
            episodes: [{ ids: { tvdb: 1 } }],
          }.valueOf(),
        },
      ].map((each) =>
        typeof each === 'object' ? expect.objectContaining({ added: each.added, existing: each.existing }) : each,
      ),
    );
    expect(await post(addWanted, body)).toMatchObject({
      added: { movies: 0, shows: 0 },
      existing: { movies: 1, shows: 1 },
    });
    expect(await get(watchlist, which('movies', 'rank'))).toMatchObject([
      { listed_at: expect.any(String), type: 'movie', movie: { title: FILM.title, year: FILM.year } },
    ]);
    expect(await get(watchlist)).toHaveLength(2);
    expect(await post(removeWanted, { movies: [movie] })).toMatchObject({ deleted: { movies: 1, shows: 0 } });
    expect(await get(watchlist)).toMatchObject([{ type: 'show', show: { ids: { tmdb: SHOW.tmdb } } }]);
  });

  it('says when what changed last', async () => {
    const before = await get(activities);
    expect(before.movies.watched_at).toBe('1970-01-01T00:00:00.000Z');
    await say('pause', 40, { show, episode: { season: 1, number: 2 } });
    const after = await get(activities);
    expect(Date.parse(after.episodes.paused_at)).toBeGreaterThan(Date.now() - 60_000);
    expect(after.movies.watched_at).toBe(before.movies.watched_at);
    await say('stop', 90);
    const [{ id }] = await get(history);
    const seen = await get(activities);
    await post(removeHistory, { ids: [id] });
    expect(Date.parse((await get(activities)).movies.watched_at)).toBeGreaterThan(
      Date.parse(seen.movies.watched_at) - 1,
    );
  });

  it('a child’s player meets nothing above the cap', async () => {
    const hers = { token: await make(await child()) };
    const above = { title: ABOVE_CAP.title, ids: { tmdb: ABOVE_CAP.movie } };
    expect((await say('start', 5, { movie: above }, hers)).status).toBe(404);
    expect(await post(addHistory, { movies: [above] }, hers)).toMatchObject({
      added: { movies: 0 },
      not_found: { movies: [above] },
    });
    expect(await post(addWanted, { movies: [above] }, hers)).toMatchObject({
      added: { movies: 0 },
      not_found: { movies: [above] },
    });
    expect((await say('pause', 40, { movie }, hers)).status).toBe(201);
    // No answer says what it watched before it had a cap.
    await say('pause', 40, { movie: above });
    await post(addHistory, { movies: [above] });
    await test.admin.from('profiles').update({ rating_cap: 6 }).eq('id', ours.profileId).throwOnError();
    forgetProfiles();
    for (const answer of [
      await get(playback),
      await get(history),
      await get(watched, { params: { type: 'movies' } }),
    ]) {
      expect(JSON.stringify(answer)).not.toContain(String(ABOVE_CAP.movie));
    }
  });

  it('is of its profile alone', async () => {
    const kit = (
      await test.admin
        .from('profiles')
        .insert({ household_id: ours.householdId, name: 'Kit' })
        .select('id')
        .single()
        .throwOnError()
    ).data.id;
    forgetProfiles();
    const theirs = { token: await make(kit) };
    await say('stop', 90);
    const [{ id }] = await get(history);
    expect(await get(history, theirs)).toEqual([]);
    expect(await post(removeHistory, { ids: [id] }, theirs)).toMatchObject({
      deleted: { movies: 0 },
      not_found: { ids: [id] },
    });
    expect(await get(history)).toHaveLength(1);
  });

  it('nothing that is sent is a 500', async () => {
    for (const body of [
      { movies: 'x' },
      { movies: [null] },
      { movies: [{ ids: null, watched_at: 5 }] },
      { shows: [{ seasons: [{ number: -1, episodes: [{ number: 'x' }] }] }] },
      { shows: [{ ids: { tmdb: 1e300, imdb: '\u0000' }, title: '\u0000\ud800' }] },
      { ids: ['x', -1, 2 ** 60, null] },
      { episodes: [{}], seasons: [{}], movies: [{}], shows: [{}] },
      { movies: Array.from({ length: 2001 }, () => movie) },
    ]) {
      for (const handler of [addHistory, removeHistory, addWanted, removeWanted]) {
        expect((await ask(handler, 'POST', body)).status, JSON.stringify(body).slice(0, 60)).toBeLessThan(500);
      }
    }
    for (const ids of [{ tmdb: '9'.repeat(40) }, { trakt: {} }, { slug: '-'.repeat(400) }, []]) {
      expect((await say('pause', 40, { movie: { title: '\u0000', ids } })).status).toBeLessThan(500);
    }
    expect((await say('pause', 1e300)).status).toBe(201);
  });

  it('one that asks without end is told to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => say('pause', 0.5)));
    expect(answers.filter(({ status }) => status === 429).length).toBe(10);
    expect(Number(answers.find(({ status }) => status === 429)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
