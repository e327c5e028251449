import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultLocale } from '@/lib/catalog/locale';
import { type EpisodeKey, episodeKey } from '@/lib/catalog/title-key';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { record } from '@/lib/progress/recorder';
import { giveThumb } from '@/lib/thumbs/repository';
import { THUMBS } from '@/lib/thumbs/schema';
import { backgroundCatalog } from '@/lib/use-cases/catalog/background-catalog';
import { addToWatchlist } from '@/lib/watchlist/repository';
import { callRoute, codeOf } from './call-route';
import { routeFor } from './next-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const RADIO = 9100001;
const SINTEL = 9000002;
const ITEMS: EpisodeKey[] = [
  episodeKey({ type: 'movie', tmdbId: SINTEL }),
  ...[1, 2, 3].map((episode) => episodeKey({ type: 'tv', tmdbId: RADIO, season: 1, episode })),
];

interface Look {
  seconds: number;
  episodeId: number | null;
  title: string;
  showTitle: string | null;
}

describe.each(DATABASE_KINDS)('the twin in Trakt’s shape (%s)', (kind) => {
  let test: TestSupabase;
  let looks: Look[];

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    looks = await Promise.all(ITEMS.map(lookOf));
  });

  async function lookOf(key: EpisodeKey): Promise<Look> {
    if (key.type === 'movie') {
      const movie = await backgroundCatalog.getMovie(key.tmdbId, defaultLocale);
      return {
        seconds: (movie?.runtimeMinutes ?? 0) * 60,
        episodeId: null,
        title: movie?.title ?? '',
        showTitle: null,
      };
    }
    const show = await backgroundCatalog.getShow(key.tmdbId, defaultLocale);
    const episode = await backgroundCatalog.getEpisode(key.tmdbId, key.season, key.episode, defaultLocale);
    const minutes = episode?.runtimeMinutes ?? show?.episodeRuntimeMinutes ?? 0;
    return {
      seconds: minutes * 60,
      episodeId: episode?.id ?? null,
      title: episode?.name ?? '',
      showTitle: show?.title ?? null,
    };
  }

  const doingArbitrary = fc.record({
    what: fc.constantFrom('see', 'see', 'begin', 'tick', 'want', 'thumb'),
    item: fc.nat(ITEMS.length - 1),
    day: fc.integer({ min: 1, max: 28 }),
    percent: fc.integer({ min: 10, max: 70 }),
  });
  // Of one film within its own length an import makes one play, as it should: here each has a day of its own.
  const doingsArbitrary = fc.uniqueArray(doingArbitrary, { selector: ({ day }) => day, minLength: 3, maxLength: 12 });
  type Doing = typeof doingArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

  async function live({ profileId }: TestHousehold, doings: Doing[]): Promise<void> {
    for (const { what, item, day, percent } of doings) {
      const [key, look] = [ITEMS[item], looks[item]];
      if (!key || !look) continue;
      const at = Date.UTC(2024, 1, day, 20, 0, 0, 123);
      const title = { type: key.type, tmdbId: key.tmdbId };
      const name = look.showTitle ?? look.title;
      if (what === 'want')
        await addToWatchlist(test.admin, { profileId, ...title, title: name, poster: null, backdrop: null });
      else if (what === 'thumb') await giveThumb(test.admin, profileId, title, THUMBS[day % 3] ?? 'up');
      else {
        const seconds = what === 'begin' ? (look.seconds * percent) / 100 : look.seconds;
        const entry = (sequence: number, position: number): LedgerEntry => ({
          ...key,
          profileId,
          episodeId: look.episodeId,
          id: sessionId,
          kind: what === 'tick' ? 'mark-watched' : 'playback',
          event: sequence === 0 ? null : what === 'see' ? 'ended' : 'pause',
          sequence,
          position,
          duration: look.seconds,
          creditsStart: null,
          secondsPlayed: what === 'tick' ? null : position,
          observedMs: at - (seconds - position) * 1000,
          sentMs: at,
          receivedMs: at,
          deviceId: null,
          deviceName: null,
          snapshot: {
            title: look.title,
            showTitle: look.showTitle,
            episodeTitle: look.showTitle ? look.title : null,
            poster: null,
            still: null,
            backdrop: null,
          },
        });
        const sessionId = randomUUID();
        await record(what === 'tick' ? [{ ...entry(0, seconds), event: null }] : [entry(0, 0), entry(1, seconds)]);
      }
    }
  }

  type Files = Record<string, Record<string, unknown>[]>;

  async function twin(household: TestHousehold): Promise<Files> {
    const answer = await callRoute('GET', '/api/household/export?as=zip', { as: household });
    expect(answer.status).toBe(200);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    return Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => name.startsWith('trakt/'))
        .map(([name, bytes]) => [name, JSON.parse(new TextDecoder().decode(bytes))]),
    );
  }

  async function imported(household: TestHousehold, files: Files): Promise<void> {
    const whose = { profileId: household.profileId };
    const begun = await callRoute('POST', '/api/imports', { as: household, body: whose });
    const { id } = await begun.json();
    const zip = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, rows]) => [name, strToU8(JSON.stringify(rows))])),
    );
    const address = `http://tonight.localhost/api/imports/${id}/files?${new URLSearchParams({ ...whose, name: 'tonight.zip' })}`;
    const found = await routeFor(new URL(address).pathname);
    const request = new Request(address, {
      method: 'POST',
      body: zip as BodyInit,
      headers: { authorization: `Bearer ${household.accessToken}` },
    });
    const sent = await found?.route.POST?.(request, { params: Promise.resolve(found.params) });
    expect(sent?.status).toBe(201);
    const act = (body: object) =>
      callRoute('PATCH', `/api/imports/${id}`, { as: household, body: { ...whose, ...body } });
    const look = async () =>
      (await callRoute('GET', `/api/imports/${id}?${new URLSearchParams(whose)}`, { as: household })).json();
    const reaches = (state: string) =>
      vi.waitFor(async () => expect((await look()).state).toBe(state), { timeout: 20_000, interval: 30 });
    expect(await codeOf(act({ action: 'match', people: { Ada: household.profileId } }))).toBe('ok');
    await reaches('planned');
    expect((await look()).counts).toMatchObject({ unsure: 0, notFound: 0 });
    await act({ action: 'write' });
    await reaches('done');
  }

  /** Without when a title was listed or rated: it comes in now. */
  const lasting = (files: Files) =>
    Object.fromEntries(
      Object.entries(files).map(([name, rows]) => [
        name,
        rows
          .map(({ listed_at: _, rated_at: __, ...rest }) => JSON.stringify(rest))
          .toSorted(name.endsWith('watchlist.json') ? () => 0 : undefined),
      ]),
    );

  it('export, wipe, import of the twin alone: the same plays, list, thumbs and places', async () => {
    await fc.assert(
      fc.asyncProperty(doingsArbitrary, async (doings) => {
        const household = await test.signUp();
        await live(household, doings);
        const before = await twin(household);
        const tables = ['playback_sessions', 'watch_progress', 'show_progress', 'watchlist', 'thumbs'];
        await test.supabase.run(
          tables.map((table) => `delete from public.${table} where profile_id = '${household.profileId}'`).join(';'),
        );
        expect(lasting(await twin(household))).not.toEqual(lasting(before));
        await imported(household, before);
        expect(lasting(await twin(household))).toEqual(lasting(before));
      }),
      { numRuns: 6 },
    );
  });

  it('has plays in pages, each at its time', async () => {
    const household = await test.signUp();
    await live(household, [{ what: 'see', item: 1, day: 3, percent: 50 }]);
    expect((await twin(household))['trakt/Ada/watched-history-1.json']).toEqual([
      {
        watched_at: '2024-02-03T20:00:00.123Z',
        action: 'scrobble',
        type: 'episode',
        episode: expect.objectContaining({ season: 1, number: 1 }),
        show: expect.objectContaining({ title: 'Saltmarsh Radio', ids: { imdb: null, tmdb: RADIO, tvdb: null } }),
      },
    ]);
  });

  it('has nothing of a profile whose PIN was not given', async () => {
    const household = await test.signUp();
    await live(household, [{ what: 'see', item: 0, day: 3, percent: 50 }]);
    await test.admin
      .rpc('set_pin', { household: household.householdId, profile: household.profileId, pin_hash: 'x'.repeat(60) })
      .throwOnError();
    const { forgetProfiles } = await import('@/lib/household/profile-memory');
    forgetProfiles();
    expect(await twin(household)).toEqual({});
  });
});
