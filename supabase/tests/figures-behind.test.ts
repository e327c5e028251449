import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { historySchema } from '@/lib/history/schema';
import { statisticsSchema } from '@/lib/statistics/schema';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** Of the demo's catalog. */
const TITLES = ['movie,9000001,0,0', 'movie,9000002,0,0', 'movie,9000003,0,0', 'tv,9100001,1,1', 'tv,9100001,1,2'];

describe.each(DATABASE_KINDS)('the history behind a figure (%s)', (kind) => {
  let test: TestSupabase;
  let household: TestHousehold;
  let grace: string;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    household = await test.signUp();
    const row = { household_id: household.householdId, name: 'Grace' };
    grace = (await test.admin.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    for (const [number, key] of TITLES.entries()) {
      await play(household.profileId, key, 300 + 60 * number, Date.UTC(2025, number, 3, 20));
      await play(grace, key, 120 + 30 * number, Date.UTC(2026, number, 3, 20));
      await play(household.profileId, key, 60, Date.UTC(2026, 1, 3 + number, 20));
    }
  });

  async function play(profile: string, key: string, seconds: number, at: number): Promise<void> {
    const report = [profile, key, randomUUID(), 'playback', '', 1, seconds, 3000, '', seconds, at, at, at].join(',');
    const reports = `{"(${report},,,,\\"Part\\",\\"Show\\",,,)"}`;
    await test.admin.rpc('record_progress', { reports }).throwOnError();
  }

  async function ask(path: string, search: object): Promise<unknown> {
    const query = new URLSearchParams({ profileId: household.profileId, ...search });
    const answer = await callRoute('GET', `${path}?${query}`, { as: household });
    expect(answer.status).toBe(200);
    return answer.json();
  }

  async function behind(search: object): Promise<number> {
    const { entries } = historySchema.parse(await ask('/api/history', { limit: '200', ...search }));
    return entries.reduce((sum, { seconds }) => sum + Math.round(seconds) * 1000, 0);
  }

  it.each([
    ['ever', {}, {}],
    ['of a year', { year: '2026' }, { first: '2026-01-01', last: '2026-12-31' }],
    ['of the household', { scope: 'household' }, { scope: 'household' }],
  ])('of a genre, a decade, a person and a profile adds up to it: %s', async (_, asked, within) => {
    // What the catalog was too slow for is known the second time.
    await ask('/api/statistics', asked);
    const numbers = statisticsSchema.parse(await ask('/api/statistics', asked));
    expect(numbers.unknownMilliseconds).toBe(0);
    expect(numbers.byGenre.length).toBeGreaterThan(1);
    for (const { name, milliseconds } of numbers.byGenre)
      expect([name, await behind({ ...within, genre: name })]).toEqual([name, milliseconds]);
    for (const { name, milliseconds } of numbers.byDecade)
      expect([name, await behind({ ...within, decade: name })]).toEqual([name, milliseconds]);
    for (const { personId, name, milliseconds } of numbers.byPerson)
      expect([name, await behind({ ...within, personId: String(personId) })]).toEqual([name, milliseconds]);
    if ('scope' in asked)
      for (const { profileId, milliseconds } of numbers.byProfile)
        expect([profileId, await behind({ ...within, who: profileId })]).toEqual([profileId, milliseconds]);
    expect(await behind({ ...within, genre: 'None that there is' })).toBe(0);
  });

  it('of what was watched to its end is those playbacks', async () => {
    await play(household.profileId, 'movie,9000003,0,0', 2990, Date.UTC(2025, 5, 3, 20));
    const { watched } = statisticsSchema.parse(await ask('/api/statistics', {}));
    const { entries } = historySchema.parse(await ask('/api/history', { ended: 'yes' }));
    expect(watched.movies).toBe(1);
    expect(entries.map((entry) => [entry.tmdbId, entry.watched])).toEqual([[9000003, true]]);
  });

  it('of what was watched again is each time but the first that still counts', async () => {
    const again = async (search: object) => {
      const { watched } = statisticsSchema.parse(await ask('/api/statistics', search));
      const { entries } = historySchema.parse(await ask('/api/history', { again: 'yes', ...search }));
      expect(entries).toHaveLength(watched.again);
      return entries.map(({ startedAt }) => startedAt.slice(0, 7));
    };
    const who = household.profileId;
    await play(who, 'tv,9100001,1,2', 2990, Date.UTC(2025, 6, 1, 20));
    await play(who, 'tv,9100001,1,2', 2990, Date.UTC(2025, 7, 1, 20));
    await play(who, 'tv,9100001,1,2', 2990, Date.UTC(2025, 9, 1, 20));
    // Neither a part of it, nor what another one watched.
    await play(who, 'tv,9100001,1,2', 600, Date.UTC(2025, 10, 1, 20));
    await play(grace, 'tv,9100001,1,2', 2990, Date.UTC(2025, 10, 2, 20));
    expect(await again({})).toEqual(['2025-10', '2025-08']);
    expect(await again({ scope: 'household' })).toEqual(['2025-10', '2025-08']);
    const { entries } = historySchema.parse(await ask('/api/history', { ended: 'yes', type: 'tv', tmdbId: '9100001' }));
    const sessionId = entries.at(-1)?.sessionId ?? '';
    const search = new URLSearchParams({ profileId: who, sessionId });
    await callRoute('DELETE', `/api/history?${search}`, { as: household });
    expect(await again({})).toEqual(['2025-10']);
  });

  it('is the same whether few or many playbacks answer', async () => {
    const row = { household_id: household.householdId, name: 'Otto' };
    const { id } = (await test.admin.from('profiles').insert(row).select('id').single().throwOnError()).data;
    for (const key of TITLES) await play(id, key, 300, Date.UTC(2024, 1, 1 + TITLES.indexOf(key), 20));
    const genres = statisticsSchema.parse(await ask('/api/statistics', { profileId: id })).byGenre;
    const found = async (genre: string) => {
      const { entries } = historySchema.parse(await ask('/api/history', { profileId: id, genre, limit: '200' }));
      const times = entries.map(({ startedAt }) => startedAt);
      expect(times).toEqual(times.toSorted().reverse());
      return { count: entries.length, titles: new Set(entries.map(({ tmdbId }) => tmdbId)) };
    };
    const few = new Map<string, Awaited<ReturnType<typeof found>>>();
    for (const { name } of genres) few.set(name, await found(name));
    // More than are found by what they are of: these are looked through by their time, and come behind all others.
    await test.supabase.run(`
      insert into public.playback_sessions
      select (jsonb_populate_record(played, jsonb_build_object(
        'id', gen_random_uuid(), 'started_at', played.started_at - n * interval '1 hour',
        'observed_at', played.observed_at - n * interval '1 hour'
      ))).*
      from public.playback_sessions as played cross join generate_series(1, 3200) as n
      where profile_id = '${id}' and tmdb_id = 9000001`);
    for (const [name, { count, titles }] of few) {
      expect([name, await found(name)]).toEqual([name, { count: titles.has(9000001) ? 200 : count, titles }]);
    }
    expect([...few.values()].some(({ titles }) => titles.has(9000001))).toBe(true);
  });

  it('is of those alone whom one may see', async () => {
    expect(await behind({ who: grace })).toBe(0);
    expect(await behind({ scope: 'household', who: randomUUID() })).toBe(0);
    expect(await behind({ scope: 'household', who: grace })).toBeGreaterThan(0);
  });
});
