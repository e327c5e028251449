import { randomInt, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { MediaType } from '@/lib/catalog/catalog';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { titleKey } from '@/lib/catalog/title-key';
import { serverEnvironment } from '@/lib/env/server';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { groupOf } from '@/lib/household/group/repository';
import { getViewer, type Viewer } from '@/lib/household/viewer';
import { saveGivenFolder } from '@/lib/library/given/given-folders-repository';
import { forgetGivenFolders } from '@/lib/library/given/known-given';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { reportSchema } from '@/lib/progress/report-schema';
import { refreshOperatorSums } from '@/lib/statistics/operator/repository';
import { clientFor } from '@/lib/supabase/session';
import type { Role } from '@/lib/testing/access/table';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { historyPageOf } from '@/lib/use-cases/history/history-of';
import { addressPageOf, householdPageOf, invitationOf, sessionsPageOf } from '@/lib/use-cases/household/account-pages';
import { viewersShelf } from '@/lib/use-cases/library/viewers-shelf';
import { isOperator, operatorTitle, operatorTitles } from '@/lib/use-cases/statistics/operator';
import { statisticsOf } from '@/lib/use-cases/statistics/statistics-of';
import { makeTestDemo } from '@/lib/use-cases/test-door/make-demo';
import { summariesOfMine, titlesOfMine } from '@/lib/use-cases/titles/mine';
import { viewersTonight } from '@/lib/use-cases/tonight/viewers-tonight';
import { viewersHouseholdList, viewersList } from '@/lib/use-cases/watchlist/lists';
import { ABOVE_CAP, WITHIN_CAP } from './access/beginning';
import { AccessHousehold } from './access/household';
import { inNextRequest } from './access/next-request';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

/* What pages load for the viewer who opens them. Ada, Grace, Lina (a child) and Max have played two minutes of a film that suits all. */

const FILM = { type: 'movie', tmdbId: WITHIN_CAP.movie } as const;
const ABOVE = { type: 'movie', tmdbId: ABOVE_CAP.movie } as const;
const SHOW = { type: 'tv', tmdbId: 9_100_001, season: 1, episode: 1 } as const;

describe('pages of a viewer', () => {
  let test: TestSupabase;
  let household: AccessHousehold;
  const environment = serverEnvironment();

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    household = await AccessHousehold.make(test);
  });
  beforeEach(async () => {
    await household.begin();
    const { operators } = environment;
    return async () => {
      environment.operators = operators;
      await household.putBack([]);
    };
  });

  async function load<Page>(role: Role, page: (viewer: Viewer) => Promise<Page> | Page): Promise<Page> {
    const { result } = await inNextRequest(household.cookiesOf(role), async () => {
      const viewer = await getViewer();
      if (!viewer) throw new Error(`${role} is not signed in`);
      return page(viewer);
    });
    return result as Page;
  }
  const profileOf = ({ activeProfile }: Viewer): OwnProfile => {
    if (!activeProfile) throw new Error('no profile is chosen');
    return activeProfile;
  };

  /** Plays so many minutes of something that lasts fifty, some minutes ago. */
  async function play(
    profileId: string,
    item: { type: MediaType; tmdbId: number; season?: number; episode?: number },
    minutes: number,
    minutesAgo = 5,
  ): Promise<string> {
    const sessionId = randomUUID();
    const at = new Date(Date.now() - minutesAgo * 60_000).toISOString();
    const report = reportSchema.parse({
      ...{ profileId, ...item, sessionId, sequence: 1, deviceId: randomUUID(), observedAt: at },
      ...{ sentAt: new Date().toISOString(), position: minutes * 60, duration: 3000, secondsPlayed: minutes * 60 },
      ...(minutes >= 50 && { event: 'ended' }),
    });
    await recordProgress(test.admin, [entryFromReport(report, Date.now())]);
    return sessionId;
  }
  /** Only an account of the household makes its groups. */
  async function groupWith(...names: ('ada' | 'grace' | 'lina' | 'spare')[]): Promise<string> {
    const people = names.map((name) => household.ids[name]);
    return load('owner', async ({ identity }) => (await groupOf(await clientFor(identity), people)) ?? '');
  }

  describe('the history', () => {
    const page = (role: Role, filter: Parameters<typeof historyPageOf>[2] = {}) =>
      load(role, (viewer) => historyPageOf(viewer, profileOf(viewer), filter));

    it('has the week of the profile where nothing is looked for', async () => {
      await play(household.ids.ada, SHOW, 50);
      const { history, week } = await page('adult');
      expect(history.entries.map(({ tmdbId }) => tmdbId)).toEqual([FILM.tmdbId, SHOW.tmdbId]);
      expect(week).toMatchObject({ playbacks: 2, films: 0, episodes: 1, seconds: 52 * 60 });
      expect(week?.days).toHaveLength(7);
      expect((await page('adult', { q: 'bunny' })).week).toBeNull();
    });

    it('counts in a child’s week nothing above its cap', async () => {
      await play(household.ids.lina, ABOVE, 10);
      const { history, week } = await page('child');
      expect(history.entries.map(({ tmdbId }) => tmdbId)).toEqual([FILM.tmdbId]);
      expect(week).toMatchObject({ playbacks: 1, seconds: 120 });
    });

    it('has what the profile watched with others, with their names, and only where no figure is behind it', async () => {
      const group = await groupWith('ada', 'spare');
      await play(group, ABOVE, 10);
      const { history } = await page('adult');
      expect(history.entries.map(({ tmdbId, together }) => [tmdbId, together])).toEqual([
        [FILM.tmdbId, []],
        [ABOVE.tmdbId, ['Spare']],
      ]);
      const figure = await page('adult', { type: 'movie' });
      expect(figure.history.entries.map(({ tmdbId }) => tmdbId)).toEqual([FILM.tmdbId]);
      expect((await page('adult', { q: 'sintel' })).history.entries).toMatchObject([{ tmdbId: ABOVE.tmdbId }]);
    });

    it('has nothing of a group that the profile is not in', async () => {
      await play(await groupWith('ada', 'spare'), FILM, 20, 60);
      const { history } = await page('child');
      expect(history.entries.map(({ together }) => together)).toEqual([[]]);
    });
  });

  describe('figures', () => {
    const figures = (role: Role, scope: 'profile' | 'household' = 'profile') =>
      load(role, (viewer) => statisticsOf({ ...viewer, profile: profileOf(viewer) }, { scope }));

    it('say how long a show still takes at the pace of these weeks', async () => {
      await play(household.ids.ada, SHOW, 50);
      await figures('adult');
      const { left } = await figures('adult');
      expect(left).toMatchObject([{ tmdbId: SHOW.tmdbId, name: 'Saltmarsh Radio', millisecondsLately: 3_000_000 }]);
      const [{ minutesLeft = 0, daysLeft = 0 } = {}] = left;
      expect(minutesLeft).toBeGreaterThan(15 * 45);
      expect(daysLeft).toBe(Math.ceil(minutesLeft / (50 / 28)));
    });

    it('say with whom a household watched, by all their names, and who is gone', async () => {
      const group = await groupWith('ada', 'spare');
      await play(group, FILM, 10);
      await play(household.ids.ada, SHOW, 50);
      await figures('adult', 'household');
      const ofAll = await figures('adult', 'household');
      expect(ofAll.together).toMatchObject([{ groupId: group, names: ['Ada', 'Spare'], milliseconds: 600_000 }]);
      expect(ofAll.byProfile.find(({ profileId }) => profileId === group)?.name).toBe('Ada and Spare');
      expect(ofAll.left, 'of one profile alone').toEqual([]);
    });

    it('of a household are those of the people alone whom this browser may look at', async () => {
      const names = async (role: Role) => (await figures(role, 'household')).byProfile.map(({ name }) => name).sort();
      expect(await names('adult')).toEqual(['Ada', 'Lina']);
      expect(await names('adult, PINs')).toEqual(['Ada', 'Grace', 'Lina']);
    });
  });

  describe('lists', () => {
    async function list(profileId: string, tmdbId: number, position: number) {
      const row = { profile_id: profileId, media_type: 'movie' as const, tmdb_id: tmdbId, position, title: 'Wanted' };
      await test.admin.from('watchlist').insert(row).throwOnError();
    }

    it('are the profile’s own and the household’s, within its cap', async () => {
      await list(household.ids.ada, ABOVE.tmdbId, 2);
      await list(household.ids.lina, 9_000_003, 2);
      const own = (role: Role) => load(role, (viewer) => viewersList(viewer, profileOf(viewer)));
      const all = (role: Role) => load(role, (viewer) => viewersHouseholdList(viewer, profileOf(viewer)));
      expect((await own('adult')).map(({ tmdbId }) => tmdbId).sort()).toEqual([FILM.tmdbId, ABOVE.tmdbId].sort());
      expect((await own('child')).map(({ tmdbId }) => tmdbId)).toEqual([FILM.tmdbId]);
      expect((await all('adult')).map(({ tmdbId }) => tmdbId)).toEqual(
        expect.arrayContaining([ABOVE.tmdbId, 9_000_003]),
      );
      expect((await all('child')).map(({ tmdbId }) => tmdbId)).toEqual([FILM.tmdbId]);
    });

    it('to browse are what the profile has listed or seen; a browser without a profile keeps that itself', async () => {
      await list(household.ids.lina, ABOVE.tmdbId, 2);
      await play(household.ids.ada, ABOVE, 50);
      const mine = async (role: Role, what: 'list' | 'seen', type: MediaType = 'movie') =>
        (await load(role, (viewer) => titlesOfMine(viewer, type, what)))?.map(({ tmdbId }) => tmdbId) ?? null;
      expect(await mine('child', 'list')).toEqual([FILM.tmdbId]);
      expect(await mine('adult', 'list', 'tv')).toEqual([]);
      expect(await mine('adult', 'seen')).toEqual([ABOVE.tmdbId]);
      expect(await mine('no profile', 'list')).toBeNull();
      expect(await titlesOfMine(null, 'movie', 'list')).toBeNull();
    });

    it('to browse have the newest first, as the catalog has them now', async () => {
      const own = [ABOVE, titleKey('movie', 1), FILM].map((key, day) => ({ ...key, at: `2026-11-0${day + 1}` }));
      const titles = (changes: object = {}) =>
        load('adult', async () => {
          const from = await viewerCatalog();
          const catalog = { ...from.catalog, ...changes };
          return (await summariesOfMine({ ...from, catalog }, own, { pages: 1 })).map(({ title }) => title);
        });
      expect(await titles()).toEqual(['Big Buck Bunny', 'Sintel']);
      expect(
        await titles({ getMovie: async () => Promise.reject(new CatalogUnavailableError('unavailable')) }),
      ).toEqual([]);
      await expect(titles({ getMovie: async () => Promise.reject(new Error('a mistake of ours')) })).rejects.toThrow(
        'a mistake',
      );
    });
  });

  it('the evening is the household’s, as the profile sees it', async () => {
    const { tonight, openedAt } = await load('child', async (viewer) => {
      if (!viewer.household) throw new Error('there is no household');
      return viewersTonight(viewer, viewer.household, profileOf(viewer));
    });
    expect(tonight.viewerId).toBe(household.ids.lina);
    expect(tonight.people.filter(({ here }) => here).map(({ name }) => name)).toEqual(['Lina']);
    expect(Math.abs(openedAt.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('the shelf is the household’s', async () => {
    const given = { ours: `/films/${randomUUID()}`, others: `/films/${randomUUID()}` };
    const give = (path: string, of: string) =>
      saveGivenFolder(test.admin, { path, kind: 'films', households: [of], rating: null });
    onTestFinished(async () => {
      await test.admin.from('library_given_folders').delete().in('path', Object.values(given)).throwOnError();
      forgetGivenFolders();
    });
    await give(given.ours, household.ids.household);
    await give(given.others, randomUUID());
    forgetGivenFolders();
    const shelf = await load('adult', () => viewersShelf());
    expect(shelf).toContain(given.ours);
    expect(shelf).not.toContain(given.others);
  });

  describe('the account', () => {
    it('says who lives in the household and who is invited, and what the viewer may do to it', async () => {
      const page = (role: Role) => load(role, (viewer) => householdPageOf(viewer));
      expect(await page('owner')).toMatchObject({
        isOwner: true,
        proved: true,
        invites: [{ id: household.ids.invite }],
      });
      expect(await page('adult')).toMatchObject({ isOwner: false, proved: false, invites: [] });
      expect((await page('adult')).people.map(({ role }) => role).sort()).toEqual(['member', 'owner']);
    });

    it('says wherever it is signed in', async () => {
      const { sessions } = await load('owner', ({ identity }) => sessionsPageOf(identity));
      expect(sessions).toHaveLength(2);
    });

    it('waits for no new address, and takes the password for one', async () => {
      const page = (role: Role) => load(role, ({ identity }) => addressPageOf(identity));
      expect(await page('owner')).toEqual({ asked: null, asksForPassword: true });
    });

    it('tells what an invitation is to a person who holds its secret', async () => {
      expect(await invitationOf(household.inviteToken)).toMatchObject({ state: 'open' });
      expect(await invitationOf(randomUUID())).toEqual({ state: 'unknown', householdName: null });
    });
  });

  describe('the operator', () => {
    it('is the account that the settings name', async () => {
      const isNamed = (role: Role) => load(role, (viewer) => isOperator(viewer));
      expect(await isNamed('owner')).toBe(false);
      const email = await load('owner', ({ identity }) => identity.email ?? '');
      environment.operators = [email.toLowerCase()];
      expect([await isNamed('owner'), await isNamed('adult')]).toEqual([true, false]);
    });

    it('sees titles that at least three people saw, and of others nothing', async () => {
      // Of no other test, whose households are in the same sums.
      const [seenByThree, seenByOne] = [randomInt(1_000_000, 4_000_000), randomInt(4_000_000, 8_000_000)];
      const { ada, grace, lina } = household.ids;
      for (const who of [ada, grace, lina]) await play(who, { type: 'movie', tmdbId: seenByThree }, 10);
      await play(ada, { type: 'movie', tmdbId: seenByOne }, 10);
      await refreshOperatorSums(test.admin);
      const seen = await operatorTitles();
      const told = { tmdbId: seenByThree, viewers: 3, completed: null };
      expect(seen.find(({ tmdbId }) => tmdbId === seenByThree)).toMatchObject(told);
      expect(seen.some(({ tmdbId }) => tmdbId === seenByOne)).toBe(false);
      const asked = (tmdbId: number) => operatorTitle({ type: 'movie', tmdbId, season: 0, episode: 0 });
      expect(await asked(seenByThree)).toMatchObject(told);
      expect([await asked(seenByOne), await asked(1)]).toEqual([null, null]);
    });
  });

  it('a demo of a test’s own is signed in, with each of its people', async () => {
    const demo = await makeTestDemo();
    expect(demo.profiles.map(({ name }) => name)).toEqual(['Maya', 'Jonas', 'Otto', 'Lina']);
    const cookies = demo.cookies.map(({ name, value }) => `${name}=${value}`);
    const { result } = await inNextRequest(cookies, async () => (await getViewer())?.household?.id);
    expect(result).toBe(demo.householdId);
  });
});
