import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { groupOf } from '@/lib/household/group/repository';
import { forgetProfiles } from '@/lib/household/profile-memory';
import type { Tonight } from '@/lib/tonight/schema';
import { ABOVE_CAP, WITHIN_CAP } from './access/beginning';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* What each thing that a household says of an evening does, by the route that a browser asks. */

const FILM = { type: 'movie', tmdbId: WITHIN_CAP.movie };
const OTHER_FILM = { type: 'movie', tmdbId: ABOVE_CAP.movie };
const SHOW = { type: 'tv', tmdbId: 9_100_001 };

describe('an evening', () => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let jonas: string;
  let lina: string;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
  });
  beforeEach(async () => {
    ours = await test.signUp();
    const rows = [
      { household_id: ours.householdId, name: 'Jonas', rating_cap: null },
      { household_id: ours.householdId, name: 'Lina', rating_cap: 6 },
    ];
    const made = await ours.client.from('profiles').insert(rows).select('id').order('name').throwOnError();
    [jonas = '', lina = ''] = made.data.map(({ id }) => id);
    forgetProfiles();
  });

  const asked = (method: string, body?: object, viewer = ours.profileId, more = {}) =>
    callRoute(method, `/api/tonight?${new URLSearchParams({ profileId: viewer, ...more })}`, { as: ours, body });
  const act = (action: string, body: object = {}, viewer = ours.profileId) =>
    codeOf(asked('POST', { profileId: viewer, action, ...body }, viewer));
  const evening = async (viewer = ours.profileId): Promise<Tonight> => (await asked('GET', undefined, viewer)).json();
  const present = async () => (await evening()).people.filter(({ here }) => here).map(({ name }) => name);
  const nextOf = async (profileId: string) => {
    const address = `/api/progress/show/${SHOW.tmdbId}?profileId=${profileId}`;
    const { next } = await (await callRoute('GET', address, { as: ours })).json();
    return next && `${next.season}/${next.episode}`;
  };

  it('has the profile that asks, until one says who is here', async () => {
    expect(await present()).toEqual(['Ada']);
  });

  it('has the profile that first speaks for another, too', async () => {
    expect(await act('here', { who: jonas, here: true })).toBe('ok');
    expect((await present()).sort()).toEqual(['Ada', 'Jonas']);
  });

  it('leaves out the profile that said it goes, whoever it speaks for then', async () => {
    await act('here', { who: jonas, here: true });
    await act('here', { who: ours.profileId, here: false });
    await act('here', { who: lina, here: true });
    expect((await present()).sort()).toEqual(['Jonas', 'Lina']);
  });

  it('has nobody here of whom there is no profile', async () => {
    expect(await act('here', { who: '00000000-0000-4000-8000-000000000000', here: true })).toBe('not-found');
  });

  it('keeps the first pick of a title, takes it back once, and of another evening not at all', async () => {
    await act('pick', FILM);
    await act('pick', { ...FILM, profileId: jonas });
    const { picks, evening: day } = await evening();
    expect(picks).toEqual([expect.objectContaining({ ...FILM, pickedBy: ours.profileId })]);
    const film = { type: FILM.type, tmdbId: `${FILM.tmdbId}` };
    expect(await codeOf(asked('DELETE', undefined, ours.profileId, { ...film, evening: '2024-01-01' }))).toBe(
      'conflict',
    );
    expect(await codeOf(asked('DELETE', undefined, ours.profileId, { ...film, evening: day }))).toBe('ok');
    expect(await codeOf(asked('DELETE', undefined, ours.profileId, film))).toBe('not-found');
  });

  it('shows a pick to nobody above whose cap it is', async () => {
    await act('pick', OTHER_FILM);
    await act('pick', FILM);
    expect((await evening()).picks.map(({ tmdbId }) => tmdbId).sort()).toEqual([FILM.tmdbId, OTHER_FILM.tmdbId].sort());
    expect((await evening(lina)).picks.map(({ tmdbId }) => tmdbId)).toEqual([FILM.tmdbId]);
  });

  it.each(['pick', 'vote', 'veto', 'not-this', 'never-again'])('takes no %s of what is above a cap', async (action) => {
    expect(await act(action, OTHER_FILM, lina)).toBe('not-found');
    expect(await act(action, FILM, lina)).toBe('ok');
  });

  it('takes no act for another of what the profile that looks may not see', async () => {
    for (const action of ['pick', 'vote', 'not-this']) {
      expect(await codeOf(asked('POST', { profileId: jonas, action, ...OTHER_FILM }, lina)), action).toBe('not-found');
    }
  });

  it.each(['pick', 'vote', 'veto', 'not-this', 'never-again'])(
    'takes no %s in the name of a profile of what that one may not see',
    async (action) => {
      expect(await codeOf(asked('POST', { profileId: lina, action, ...OTHER_FILM }))).toBe('not-found');
      expect(await codeOf(asked('POST', { profileId: lina, action, ...FILM }))).toBe('ok');
    },
  );

  it('goes on for no profile in a show above its cap', async () => {
    const above = { type: 'tv', tmdbId: ABOVE_CAP.show, expected: { season: 1, episode: 1 } };
    expect([await act('advance', above, lina), await act('advance', above)]).toEqual(['above-cap', 'ok']);
  });

  it('gives each one veto, to be given anew once it was taken back', async () => {
    expect(await act('veto', FILM)).toBe('ok');
    expect(await act('veto', FILM)).toBe('ok');
    expect(await act('veto', SHOW)).toBe('conflict');
    expect(await act('veto', SHOW, jonas)).toBe('ok');
    expect(await act('take-back-veto', FILM)).toBe('ok');
    expect(await act('veto', SHOW)).toBe('ok');
    expect([(await evening()).veto, (await evening(lina)).veto]).toEqual([expect.objectContaining(SHOW), null]);
  });

  it('knows when they want to be done, and that there is no hurry any more', async () => {
    const { doneBy } = await evening();
    expect(doneBy).toBeNull();
    const soon = new Date(Date.now() + 90 * 60_000).toISOString();
    expect(await act('done-by', { doneBy: soon })).toBe('ok');
    expect((await evening(jonas)).doneBy).toBe(soon);
    expect(await act('done-by', { doneBy: null }, jonas)).toBe('ok');
    expect((await evening()).doneBy).toBeNull();
  });

  it('offers again what a profile never wanted, once it changed its mind', async () => {
    const isOffered = async () => (await evening()).cards.some(({ tmdbId }) => tmdbId === FILM.tmdbId);
    await act('vote', FILM);
    expect(await isOffered()).toBe(true);
    await act('never-again', FILM);
    expect(await isOffered()).toBe(false);
    expect(await act('take-back-never-again', FILM)).toBe('ok');
    expect(await isOffered()).toBe(true);
  });

  it('is over for what was said of another, and is nothing to a profile of another household', async () => {
    expect(await act('vote', { ...FILM, evening: '2024-01-01' })).toBe('conflict');
    const others = await test.signUp();
    const asTheirs = { profileId: others.profileId, action: 'vote', ...FILM };
    expect(await codeOf(asked('POST', asTheirs))).toBe('not-your-profile');
    expect((await evening()).cards.flatMap(({ votes }) => votes)).toEqual([]);
  });

  describe('a show that was picked', () => {
    beforeEach(async () => {
      await act('here', { who: jonas, here: true });
      await act('pick', SHOW);
    });
    const expected = { season: 1, episode: 1 };

    it('goes on for each of those present who is there, once', async () => {
      const row = { household_id: ours.householdId, name: 'Kim' };
      const kim = (await ours.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
      forgetProfiles();
      expect(await act('advance', { ...SHOW, expected })).toBe('ok');
      expect(await act('advance', { ...SHOW, expected })).toBe('ok');
      expect([await nextOf(ours.profileId), await nextOf(jonas), await nextOf(kim)]).toEqual(['1/2', '1/2', '1/1']);
    });

    it('leaves alone the profile that is somewhere else, and says who is ahead', async () => {
      const marked = { ...SHOW, season: 1, episode: 2, action: 'mark-watched', profileId: jonas };
      expect((await callRoute('PATCH', '/api/progress', { as: ours, body: marked })).status).toBe(200);
      const before = await nextOf(jonas);
      await act('here', { who: ours.profileId, here: true });
      expect(await act('advance', { ...SHOW, expected })).toBe('ok');
      expect([await nextOf(ours.profileId), await nextOf(jonas)]).toEqual(['1/2', before]);
      const [pick] = (await evening()).picks;
      expect(pick).toMatchObject({ next: { season: 1, episode: 2 }, ahead: [jonas] });
    });

    it('goes on for the group that they are, too, where they have begun it as one', async () => {
      const group = (await groupOf(ours.client, [ours.profileId, jonas])) ?? '';
      forgetProfiles();
      const began = { ...SHOW, season: 1, episode: 1, action: 'mark-watched', profileId: group };
      expect((await callRoute('PATCH', '/api/progress', { as: ours, body: began })).status).toBe(200);
      const second = { season: 1, episode: 2 };
      expect((await evening()).picks).toMatchObject([{ next: second }]);
      expect(await act('advance', { ...SHOW, expected: second })).toBe('ok');
      expect((await evening()).picks).toMatchObject([{ next: { season: 1, episode: 3 } }]);
      expect(await nextOf(group)).toBe('1/3');
    });

    it('goes nowhere from an episode that there is not', async () => {
      expect(await act('advance', { ...SHOW, expected: { season: 1, episode: 99 } })).not.toBe('ok');
      expect(await nextOf(ours.profileId)).toBe('1/1');
    });
  });
});
