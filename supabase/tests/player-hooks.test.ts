import { beforeEach, describe, expect, it } from 'vitest';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { deleteProfile } from '@/lib/household/repository';
import { insertToken, listTokens, revokeToken } from '@/lib/household/tokens/repository';
import type { TokenPurpose } from '@/lib/household/tokens/token';
import { attemptLimiters } from '@/lib/http/attempt-limit';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';
import { listLeftovers } from '@/lib/players/repository';
import { ABOVE_CAP, WITHIN_CAP } from './access/beginning';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const TICKS = 10_000_000;
/** Of the demo's catalog. */
const FILM = { id: WITHIN_CAP.movie, title: 'Big Buck Bunny', seconds: 596 };
const HOUR_MS = 3600_000;

describe.each(DATABASE_KINDS)('players of other makers (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let address: string;

  beforeEach(async () => {
    attemptLimiters.forget();
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
    address = await make({});
  });

  async function make({
    purpose = 'hook',
    profileId = ours.profileId,
    onlyUser = null,
  }: {
    purpose?: TokenPurpose;
    profileId?: string;
    onlyUser?: string | null;
  }) {
    const secret = newPersonalToken();
    const { householdId, userId } = ours;
    const token = { householdId, userId, profileId, purpose, name: 'Attic', mayWrite: true, onlyUser };
    await insertToken({ ...token, hash: hashOfSecret(secret) });
    return `/api/hooks/${secret}`;
  }

  async function send(body: BodyInit, to = address, type = 'application/json'): Promise<Response> {
    const { POST } = await import('@/app/api/hooks/[secret]/route');
    const headers: Record<string, string> = body instanceof FormData ? {} : { 'content-type': type };
    const request = new Request(`http://tonight.localhost${to}`, { method: 'POST', body, headers });
    return POST(request, { params: Promise.resolve({ secret: to.split('/').at(-1) }) });
  }

  const say = async (event: object, to = address) => {
    const answer = await send(JSON.stringify(event), to);
    return answer.status === 202 ? (await answer.json()).outcome : answer.status;
  };
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
  const jellyfin = (type: string, position: number, at: string, more: object = {}) => ({
    NotificationType: type,
    NotificationUsername: 'ada',
    ItemType: 'Movie',
    Name: FILM.title,
    Provider_tmdb: String(FILM.id),
    RunTimeTicks: FILM.seconds * TICKS,
    PlaybackPositionTicks: position * TICKS,
    DeviceId: 'tv-1',
    DeviceName: 'Living room',
    UtcTimestamp: at,
    ...more,
  });
  const plex = (event: string, viewOffset: number | undefined, player = 'tv-1') => {
    const form = new FormData();
    const Guid = [{ id: `tmdb://${FILM.id}` }];
    const Metadata = { type: 'movie', title: FILM.title, Guid, viewOffset, duration: FILM.seconds * 1000 };
    form.set(
      'payload',
      JSON.stringify({ event, Account: { title: 'ada' }, Player: { uuid: player, title: player }, Metadata }),
    );
    form.set('thumb', new Blob([new Uint8Array(200_000)], { type: 'image/jpeg' }), 'thumb.jpg');
    return form;
  };
  const sessions = async (profileId = ours.profileId) =>
    (
      await test.admin
        .from('playback_sessions')
        .select('id, media_type, tmdb_id, season_number, episode_number, device_name')
        .eq('profile_id', profileId)
        .throwOnError()
    ).data;
  const places = async (profileId = ours.profileId) =>
    (
      await test.admin
        .from('watch_progress')
        .select(
          'media_type, tmdb_id, season_number, episode_number, position_seconds:position, finished_at, watched_at',
        )
        .eq('profile_id', profileId)
        .throwOnError()
    ).data as unknown as {
      tmdb_id: number;
      position_seconds: number;
      finished_at: string | null;
      watched_at: string | null;
    }[];
  const leftovers = async () => {
    const ids = (await listTokens(ours.householdId)).map(({ id }) => id);
    return [...(await listLeftovers(ids)).values()].flat();
  };

  it('a film begun in Jellyfin goes on here at the second', async () => {
    expect(await say(jellyfin('PlaybackStart', 0, ago(130)))).toBe('taken');
    expect(await say(jellyfin('PlaybackProgress', 60, ago(70)))).toBe('taken');
    expect(await say(jellyfin('PlaybackStop', 127.5, ago(2)))).toBe('taken');
    expect(await places()).toMatchObject([{ tmdb_id: FILM.id, position_seconds: 127.5, finished_at: null }]);
    expect(await sessions()).toMatchObject([{ device_name: 'Living room' }]);
  });

  it('an episode is found by its show and numbers', async () => {
    const episode = {
      ItemType: 'Episode',
      Provider_tmdb: '1',
      Name: 'Whatever',
      SeriesName: 'Saltmarsh Radio',
      SeasonNumber: 1,
      EpisodeNumber: 2,
    };
    expect(await say(jellyfin('PlaybackProgress', 100, ago(1), episode))).toBe('taken');
    expect(await sessions()).toMatchObject([
      { media_type: 'tv', tmdb_id: 9_100_001, season_number: 1, episode_number: 2 },
    ]);
  });

  it('Plex sends a form with a picture, and what was seen there is seen here', async () => {
    for (const [event, at] of [
      ['media.play', 0],
      ['media.pause', 300_000],
      ['media.resume', 300_000],
      ['media.scrobble', undefined],
      ['media.stop', 590_000],
    ] as const) {
      const answer = await send(plex(event, at));
      expect([answer.status, await answer.json()], event).toEqual([202, { outcome: 'taken' }]);
    }
    expect(await sessions()).toHaveLength(1);
    expect((await places())[0]?.watched_at).not.toBeNull();
  });

  it('Emby, and our own shape in percent, are understood', async () => {
    const item = {
      Name: FILM.title,
      Type: 'Movie',
      RunTimeTicks: FILM.seconds * TICKS,
      ProviderIds: { Tmdb: `${FILM.id}` },
    };
    const emby = {
      Event: 'playback.pause',
      Item: item,
      Session: { DeviceId: 'web' },
      PlaybackInfo: { PositionTicks: 50 * TICKS },
    };
    expect(await say(emby)).toBe('taken');
    const plain = {
      event: 'progress',
      type: 'movie',
      ids: { tmdb: FILM.id },
      percent: 50,
      device: 'Kodi',
      playback: 'one',
    };
    expect(await say(plain)).toBe('taken');
    expect(await places()).toMatchObject([{ position_seconds: 300 }]);
  });

  it('an address is for one user of the player, where it says so', async () => {
    const mine = await make({ onlyUser: 'Ada' });
    expect(await say(jellyfin('PlaybackProgress', 60, ago(1), { NotificationUsername: 'ben' }), mine)).toBe(
      'another-user',
    );
    expect(await say(jellyfin('PlaybackProgress', 60, ago(1), { NotificationUsername: undefined }), mine)).toBe(
      'another-user',
    );
    expect(await say(jellyfin('PlaybackProgress', 60, ago(1)), mine)).toBe('taken');
  });

  it('what nobody understands is kept for the owner, the same once, no more than twenty', async () => {
    for (const body of ['', '{', 'null', '[]', '"x"', '{"action":"play"}', '\u0000', 'ä'.repeat(9000)]) {
      expect((await send(body)).status, body.slice(0, 9)).toBe(202);
    }
    expect((await send('{"action":"play"}', address, 'text/plain')).status).toBe(202);
    expect((await send('--x\r\nbroken', address, 'multipart/form-data; boundary=x')).status).toBe(202);
    expect((await send(new FormData())).status).toBe(202);
    const kept = await leftovers();
    expect(kept.filter(({ said }) => said === '{"action":"play"}')).toHaveLength(1);
    for (const { said } of kept) expect(said.length).toBeLessThan(4100);
    for (let count = 0; count < 30; count++) await send(`{"action":${count}}`);
    expect(await leftovers()).toHaveLength(20);
    expect(await sessions()).toEqual([]);
  });

  it('a title that is not in the catalog is kept once, however often it is told of', async () => {
    const film = { Name: 'Nothing is called that', Provider_tmdb: '4' };
    for (let minute = 0; minute < 5; minute++) {
      expect(await say(jellyfin('PlaybackProgress', minute, ago(60 * minute), film))).toBe('left-over');
    }
    expect(await leftovers()).toMatchObject([{ why: expect.stringContaining('not found') }]);
  });

  it('a title above the cap is not there for a child', async () => {
    const row = { household_id: ours.householdId, name: 'Lina', rating_cap: 6 };
    const child = (await test.admin.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    const hers = await make({ profileId: child });
    const film = { Name: ABOVE_CAP.title, Provider_tmdb: `${ABOVE_CAP.movie}` };
    expect(await say(jellyfin('PlaybackProgress', 60, ago(1), film), hers)).toBe('left-over');
    expect(await say(jellyfin('PlaybackProgress', 60, ago(1)), hers)).toBe('taken');
    expect(await sessions(child)).toHaveLength(1);
  });

  it('nothing is too large but what is refused with words, and nothing is a 500', async () => {
    expect((await send('x'.repeat(2 * 1024 * 1024 + 1))).status).toBe(413);
    for (const position of [-1, 1e300, Number.MAX_SAFE_INTEGER, 'x', null, {}, [], true]) {
      const event = jellyfin('PlaybackProgress', 0, ago(1), { PlaybackPositionTicks: position });
      expect((await send(JSON.stringify(event))).status, String(position)).toBe(202);
    }
    for (const more of [
      { RunTimeTicks: 1e300 },
      { RunTimeTicks: -5 },
      { DeviceId: '\u0000', DeviceName: '\ud800' },
      { DeviceName: 'x'.repeat(400), Name: '\u0000' },
      { UtcTimestamp: '9999-12-31T23:59:59Z' },
      { UtcTimestamp: 'yesterday' },
      { PlaySessionId: '\u0000' },
      { SeasonNumber: 1e9, EpisodeNumber: -1 },
    ]) {
      const answer = await send(JSON.stringify(jellyfin('PlaybackProgress', 5, ago(1), more)));
      expect(answer.status, JSON.stringify(more)).toBe(202);
    }
  });

  it('an address ends: revoked, of another purpose, of a profile that was deleted', async () => {
    for (const wrong of ['x', newPersonalToken(), address.split('/').at(-1)?.toUpperCase()]) {
      expect(await say(jellyfin('PlaybackProgress', 60, ago(1)), `/api/hooks/${wrong}`)).toBe(404);
    }
    expect(await say(jellyfin('PlaybackProgress', 60, ago(1)), await make({ purpose: 'api' }))).toBe(404);
    await deleteProfile(ours.client, ours.profileId);
    expect(await say(jellyfin('PlaybackProgress', 60, ago(1)))).toBe(404);
    const [token] = await listTokens(ours.householdId);
    await revokeToken(ours.householdId, token?.id ?? '');
    expect(await sessions()).toEqual([]);
  });

  it('watched twice in one evening is two plays; a pause over dinner is none', async () => {
    const start = Date.now() - 5 * HOUR_MS;
    const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();
    for (const [type, position, seconds] of [
      ['PlaybackStart', 0, 0],
      ['PlaybackProgress', 100, 100],
      ['PlaybackProgress', 100, 2 * 3600],
      ['PlaybackStop', 590, 2 * 3600 + 490],
      ['PlaybackStart', 0, 3 * 3600],
      ['PlaybackProgress', 100, 3 * 3600 + 100],
    ] as const) {
      expect(await say(jellyfin(type, position, at(seconds)))).toBe('taken');
    }
    expect(await sessions()).toHaveLength(2);
  });

  it('a storm of events of two players, shuffled, doubled and late, is one play each', async () => {
    const start = Date.now() - 2 * HOUR_MS;
    const evening = (device: string, offset: number) => {
      const at = (seconds: number) => new Date(start + (offset + seconds) * 1000).toISOString();
      const named = { DeviceId: device, DeviceName: device };
      const progress = Array.from({ length: 30 }, (_, count) =>
        jellyfin('PlaybackProgress', count * 20, at(count * 20), named),
      );
      return [
        jellyfin('PlaybackStart', 0, at(0), named),
        ...progress,
        jellyfin('PlaybackProgress', 300, at(300.4), { ...named, IsPaused: true }),
        jellyfin('PlaybackStop', 596, at(596), { ...named, PlayedToCompletion: true }),
      ];
    };
    for (const seed of [1, 2]) {
      const profile = { household_id: ours.householdId, name: `Storm ${seed}` };
      const id = (await test.admin.from('profiles').insert(profile).select('id').single().throwOnError()).data.id;
      // Made past the product, which would have said so.
      forgetProfiles();
      const to = await make({ profileId: id });
      const events = [...evening('tv', 0), ...evening('phone', 120)];
      const storm = shuffled([...events, ...events, ...events], seed);
      for (let from = 0; from < storm.length; from += 40) {
        await Promise.all(storm.slice(from, from + 40).map((event) => say(event, to)));
      }
      expect(await sessions(id), `seed ${seed}`).toHaveLength(2);
      const [place, ...more] = await places(id);
      expect(more).toEqual([]);
      expect([place?.position_seconds, place?.finished_at !== null]).toEqual([596, true]);
    }
  });

  it('two players that say no time are one play each, too', async () => {
    const steps = [0, 100, 200, 300, 400, 500].map((seconds) => seconds * 1000);
    const forms = steps.flatMap((at) =>
      ['one', 'two'].map((player) => plex(at === 0 ? 'media.play' : 'media.pause', at, player)),
    );
    await Promise.all(shuffled([...forms, ...forms], 7).map((form) => send(form)));
    expect(await sessions()).toHaveLength(2);
  });
});

function shuffled<Item>(items: Item[], seed: number): Item[] {
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
