import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EpisodeKey, episodeKey } from '@/lib/catalog/title-key';
import type { Role } from '@/lib/testing/access/table';
import { eveningOf } from '@/lib/tonight/evening';
import { loadToKeep } from '@/lib/use-cases/downloads/keep-action';
import type { Asked } from '@/lib/use-cases/watch/load-around';
import { loadEpisodeToWatch, loadMovieToWatch, type WatchPage } from '@/lib/use-cases/watch/load-watch-item';
import { loadSeason, loadSeasons } from '@/lib/use-cases/watch/season-action';
import { renewStream } from '@/lib/use-cases/watch/stream-action';
import { ABOVE_CAP, WITHIN_CAP } from './access/beginning';
import { AccessHousehold } from './access/household';
import { inNextRequest, type Outcome } from './access/next-request';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

/* What the page of the player is made of, for everyone who may open it. Ada, Grace, Lina and Max have seen two minutes of a film. */

/** Three seasons of eight episodes, of which the last has begun. */
const SHOW = 9_100_001;
const FILM = episodeKey({ type: 'movie', tmdbId: WITHIN_CAP.movie });
const FILM_ABOVE = episodeKey({ type: 'movie', tmdbId: ABOVE_CAP.movie });
const episode = (season: number, number: number, tmdbId = SHOW) =>
  episodeKey({ type: 'tv', tmdbId, season, episode: number });
const ALONE: Asked = { start: null, with: undefined, version: null };

describe('the page of the player', () => {
  let test: TestSupabase;
  let household: AccessHousehold;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    household = await AccessHousehold.make(test);
  });
  beforeEach(async () => {
    await test.supabase.run(`delete from public.tonight_presence where household_id = '${household.ids.household}'`);
  });

  const ask = (role: Role, run: () => unknown): Promise<Outcome> => inNextRequest(household.cookiesOf(role), run);
  async function load(role: Role, key: EpisodeKey, asked: Partial<Asked> = {}): Promise<WatchPage | null> {
    const page = key.type === 'movie' ? loadMovieToWatch : loadEpisodeToWatch;
    const { result, redirect } = await ask(role, () => page(key, { ...ALONE, ...asked }));
    if (redirect) throw new Error(`sent to ${redirect}`);
    return result as WatchPage | null;
  }
  async function loaded(...asked: Parameters<typeof load>): Promise<WatchPage> {
    const page = await load(...asked);
    if (!page) throw new Error('there is no such page');
    return page;
  }

  describe('of a film', () => {
    it('begins where the profile stopped, and offers nothing after it', async () => {
      const { item, stream, otherWays } = await loaded('adult', FILM);
      expect(item).toMatchObject({
        ...{ key: FILM, title: 'Big Buck Bunny', titleAddress: `/title/movie/${FILM.tmdbId}`, startsAt: 120 },
        ...{ profileId: household.ids.ada, viewerId: household.ids.ada, group: null, requestedStart: null },
        ...{ episode: null, upNext: { kind: 'none' }, episodesAround: null, welcomeBack: null, furtherSession: null },
      });
      expect(item.place?.position).toBe(120);
      expect(item.recommendations.length).toBeGreaterThan(0);
      expect(stream?.src).toMatch(/^\/demo\/media\/film\//);
      expect(otherWays).toMatchObject({ region: 'US', trouble: null, isMissing: false });
    });

    it('begins where the address says', async () => {
      const { item } = await loaded('adult', FILM, { start: 30 });
      expect([item.requestedStart, item.startsAt, item.place?.position]).toEqual([30, 30, 120]);
    });

    it('is no page of a film that there is not, nor of one above the cap', async () => {
      expect(await load('adult', episodeKey({ type: 'movie', tmdbId: 1 }))).toBeNull();
      expect(await load('adult', FILM_ABOVE)).not.toBeNull();
      expect(await load('child', FILM_ABOVE)).toBeNull();
      expect(await load('child', FILM)).not.toBeNull();
    });

    it('is of no profile while none is chosen, and keeps to the caps of all of them', async () => {
      const { item } = await loaded('no profile', FILM);
      expect([item.profileId, item.viewerId, item.place, item.startsAt]).toEqual([null, null, null, 0]);
      expect(item.preferences).toEqual({});
      expect(await load('no profile', FILM_ABOVE)).toBeNull();
    });

    it('sends a stranger to sign in', async () => {
      await expect(load('nobody', FILM)).rejects.toThrow('sent to /sign-in');
    });
  });

  describe('of an episode', () => {
    it('walks to what follows and to what came before', async () => {
      const { item } = await loaded('adult', episode(1, 2));
      expect(item).toMatchObject({
        ...{ title: 'Saltmarsh Radio', key: { season: 1, episode: 2, episodeId: expect.any(Number) }, startsAt: 0 },
        ...{ snapshot: { showTitle: 'Saltmarsh Radio', episodeTitle: 'Fair, Occasionally Poor' } },
        upNext: { kind: 'episode', address: `/watch/tv/${SHOW}/1/3`, episode: { season: 1, number: 3 } },
      });
      expect(item.episodesAround?.previousAddress).toBe(`/watch/tv/${SHOW}/1/1`);
      expect(item.episodesAround?.episodes).toHaveLength(8);
      expect(item.upNext).toHaveProperty('stream.src', expect.stringMatching(/^\/demo\/media\/episode-46\//));
    });

    it('walks over the end of a season, both ways', async () => {
      const last = await loaded('adult', episode(1, 8));
      expect(last.item.upNext).toMatchObject({ address: `/watch/tv/${SHOW}/2/1` });
      const first = await loaded('adult', episode(2, 1));
      expect(first.item.episodesAround?.previousAddress).toBe(`/watch/tv/${SHOW}/1/8`);
      expect(first.item.episodesAround?.seasons.map(({ number }) => number)).toEqual([1, 2, 3]);
    });

    it('has nothing before a show’s first', async () => {
      const { item } = await loaded('adult', episode(1, 1));
      expect(item.episodesAround?.previousAddress).toBeNull();
    });

    it.each([
      ['episode', episode(1, 9)],
      ['season', episode(9, 1)],
      ['show', episode(1, 1, 1)],
    ])('is no page of a %s that there is not', async (_, key) => expect(await load('adult', key)).toBeNull());

    it('is none above the cap', async () => {
      expect(await load('adult', episode(1, 1, ABOVE_CAP.show))).not.toBeNull();
      expect(await load('child', episode(1, 1, ABOVE_CAP.show))).toBeNull();
      expect(await load('child', episode(1, 1, WITHIN_CAP.show))).not.toBeNull();
    });
  });

  describe('of a group', () => {
    const withThem = (...people: (keyof AccessHousehold['ids'])[]) => ({
      with: people.map((name) => household.ids[name]).join(','),
    });
    async function groupFor(role: Role, asked: Pick<Asked, 'with'>, key = FILM) {
      const { item } = await loaded(role, key, asked);
      return { names: item.group?.names ?? null, item };
    }

    it('has a place of its own, and keeps its people together from one episode to the next', async () => {
      const asked = withThem('grace', 'spare');
      const { names, item } = await groupFor('adult, PINs', asked, episode(1, 2));
      expect(names).toEqual(['Grace', 'Spare']);
      expect([household.ids.grace, household.ids.spare, null]).not.toContain(item.profileId);
      expect(item.viewerId).toBe(household.ids.grace);
      const query = item.group?.query;
      expect(query).toBe(`with=${asked.with}`);
      expect(item.upNext).toMatchObject({ address: `/watch/tv/${SHOW}/1/3?${query}` });
      expect(item.episodesAround?.previousAddress).toBe(`/watch/tv/${SHOW}/1/1?${query}`);
      expect((await groupFor('adult, PINs', withThem('spare', 'grace'))).item.profileId, 'in any order').toBe(
        item.profileId,
      );
      const film = await groupFor('adult, PINs', asked);
      expect([film.item.place, film.item.startsAt], 'Grace has one of her own').toEqual([null, 0]);
    });

    it('leaves out a person whose PIN this browser was not given; of fewer than two there is none', async () => {
      expect((await groupFor('adult', withThem('ada', 'grace'))).names).toBeNull();
      expect((await groupFor('adult', withThem('ada', 'grace', 'spare'))).names).toEqual(['Ada', 'Spare']);
    });

    it('counts in a person who is here tonight, for the people they watch with', async () => {
      const { household: householdId, grace: profileId } = household.ids;
      await test.supabase.run(`insert into public.tonight_presence (household_id, evening, profile_id, here)
        values ('${householdId}', '${eveningOf(new Date(), 'UTC')}', '${profileId}', true)`);
      expect((await groupFor('adult', withThem('ada', 'grace'))).names).toEqual(['Ada', 'Grace']);
      expect((await groupFor('child', withThem('spare', 'grace'))).names, 'by a browser of none of them').toBeNull();
    });

    it('keeps to the cap of each of its people, and to that of the profile that holds the device', async () => {
      expect(await load('adult', FILM_ABOVE, withThem('ada', 'lina'))).toBeNull();
      expect(await load('child', FILM_ABOVE, withThem('ada', 'spare'))).toBeNull();
      expect(await load('adult', FILM_ABOVE, withThem('ada', 'spare'))).not.toBeNull();
    });

    it.each([
      ['nothing', undefined],
      ['something else', 'ada,grace'],
      ['said twice', ['ada', 'grace']],
      ['people of another household', '00000000-0000-4000-8000-000000000001,00000000-0000-4000-8000-000000000002'],
      ['far too many', Array(13).fill('00000000-0000-4000-8000-000000000001').join()],
    ])('is none where the address names %s', async (_, named) => {
      const { item, names } = await groupFor('adult', { with: named });
      expect([names, item.profileId]).toEqual([null, household.ids.ada]);
    });

    it('is none of a profile with itself, or with one that was deleted', async () => {
      expect((await groupFor('adult', withThem('ada', 'ada'))).names).toBeNull();
      expect((await groupFor('adult', withThem('ada', 'gone'))).names).toBeNull();
    });
  });

  describe('asks for the stream again', () => {
    it('of what may be seen, and of nothing else', async () => {
      const again = async (role: Role, key: EpisodeKey) => (await ask(role, () => renewStream(key))).result;
      expect(await again('adult', FILM)).toMatchObject({ src: expect.any(String) });
      expect(await again('adult', episode(1, 1))).toMatchObject({ src: expect.any(String) });
      expect(await again('adult', episode(1, 99))).toBeNull();
      expect(await again('child', FILM_ABOVE)).toBeNull();
      expect(await again('adult', { ...FILM, tmdbId: 'all' } as never)).toBeNull();
      expect(await again('adult', null as never)).toBeNull();
    });

    it('of what a browser makes up, as if it had asked for nothing', async () => {
      const asked = [FILM, { a: 1 }, { b: 2 }] as never[];
      const { result } = await ask('adult', () => renewStream(...(asked as unknown as [EpisodeKey, string, string])));
      expect(result).toMatchObject({ src: expect.any(String) });
    });
  });

  describe('asks for another season', () => {
    it('of what may be seen, and of nothing that a browser makes up', async () => {
      const names = async (id: unknown, season: unknown, role: Role = 'adult') =>
        ((await ask(role, () => loadSeason(id as number, season as number))).result as { name: string }[]).map(
          ({ name }) => name,
        );
      expect((await names(SHOW, 2))[0]).toBe('New Management');
      expect(await names(SHOW, 9)).toEqual([]);
      expect(await names('; drop', 1)).toEqual([]);
      expect(await names(SHOW, -1)).toEqual([]);
      expect(await names(ABOVE_CAP.show, 1, 'child')).toEqual([]);
    });

    it('by a list of them in which the specials are last', async () => {
      const numbers = async (id: unknown, role: Role = 'adult') =>
        ((await ask(role, () => loadSeasons(id as number))).result as { number: number }[]).map(({ number }) => number);
      expect(await numbers(SHOW)).toEqual([1, 2, 3]);
      expect((await numbers(WITHIN_CAP.show)).at(-1), 'Pim has specials').toBe(0);
      expect(await numbers(1)).toEqual([]);
      expect(await numbers('x')).toEqual([]);
      expect(await numbers(ABOVE_CAP.show, 'child')).toEqual([]);
    });
  });

  describe('kept for a device without a network', () => {
    const keep = async (role: Role, key: unknown) => (await ask(role, () => loadToKeep(key as EpisodeKey))).result;

    it('is plain data: what only a server can do is left out', async () => {
      const answer = await keep('adult', episode(1, 2));
      expect(answer).toMatchObject({ kind: 'item', item: { title: 'Saltmarsh Radio', profileId: household.ids.ada } });
      expect(structuredClone(answer)).toEqual(answer);
      expect(answer).not.toHaveProperty('item.welcomeBack');
      expect(answer).not.toHaveProperty('item.episodesAround.loadSeason');
      expect(answer).toHaveProperty('item.episodesAround.episodes');
    });

    it.each([
      ['gone, where there is no such title', 'adult', episode(1, 99), 'gone'],
      ['gone, where a browser makes it up', 'adult', { type: 'movie' }, 'gone'],
      ['not for a child, where it is above the cap', 'child', FILM_ABOVE, 'capped'],
      [
        'not said to be above a cap of a profile without one',
        'adult',
        episodeKey({ type: 'movie', tmdbId: 1 }),
        'gone',
      ],
    ] as const)('is %s', async (_, role, key, kind) => expect(await keep(role, key)).toEqual({ kind }));
  });
});
