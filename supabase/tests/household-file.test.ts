import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILE_TABLES, type FileTable } from '@/lib/household/file/schema';
import { mergeHouseholdFile } from '@/lib/use-cases/household-file/merge-file';
import { callRoute } from './call-route';
import { routeFor } from './next-route';
import { serveFrom } from './progress-api';
import { seedEveryTable } from './seed-every-table';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const folder = mkdtempSync(path.join(tmpdir(), 'imports-household-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Tables of the file whose rows are the household's; those of all others are a profile's. */
const OF_HOUSEHOLD: readonly FileTable[] = ['profiles', 'tonight_picks', 'device_names'];

describe.each(DATABASE_KINDS)('the household’s own file (%s)', (kind) => {
  let test: TestSupabase;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
  });

  async function exported(household: TestHousehold): Promise<Uint8Array> {
    const answer = await callRoute('GET', '/api/household/export?as=zip', { as: household });
    expect(answer.status).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async function bring(household: TestHousehold, file: Uint8Array): Promise<Response> {
    const found = await routeFor('/api/household/import');
    const request = new Request('http://tonight.localhost/api/household/import', {
      method: 'POST',
      body: file as BodyInit,
      headers: { authorization: `Bearer ${household.accessToken}` },
    });
    const handle = found?.route.POST;
    if (!handle) throw new Error('no route takes the file');
    return handle(request, { params: Promise.resolve({}) });
  }

  /** Everything that the file holds, without which household it is of. */
  async function rowsOf({ householdId }: TestHousehold): Promise<string[]> {
    const ofProfiles = `profile_id in (select id from public.profiles where household_id = '${householdId}')`;
    const parts = FILE_TABLES.map((table) => {
      const isOurs = OF_HOUSEHOLD.includes(table) ? `household_id = '${householdId}'` : ofProfiles;
      return `select '${table} ' || (to_jsonb(own) - 'household_id')::text as row from public.${table} as own where ${isOurs}`;
    });
    return (await test.supabase.run(parts.join(' union all '))).map(({ row }) => String(row)).sort();
  }

  const wipe = ({ householdId }: TestHousehold) =>
    test.supabase.run(`delete from public.profiles where household_id = '${householdId}';
      delete from public.device_names where household_id = '${householdId}';
      delete from public.tonight_picks where household_id = '${householdId}';`);

  /** Plays, marks, wishes and picks, as they come. */
  const doingArbitrary = fc.record({
    what: fc.constantFrom('play', 'mark', 'want', 'never', 'thumb', 'name', 'pick', 'drop'),
    who: fc.nat(1),
    show: fc.integer({ min: 1, max: 3 }),
    episode: fc.integer({ min: 0, max: 3 }),
    minutes: fc.integer({ min: 0, max: 50 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  type Doing = typeof doingArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

  async function live(household: TestHousehold, doings: Doing[], people: string[]): Promise<void> {
    const { admin } = test;
    for (const { what, who, show, episode, minutes, day } of doings) {
      const profile = people[who % people.length] ?? household.profileId;
      const at = Date.UTC(2024, 1, day, 20);
      const title = { media: 'movie' as const, tmdb: show, title: `Film ${show}` };
      if (what === 'play' || what === 'mark') {
        const key = episode === 0 ? `movie,${show},0,0` : `tv,${show},1,${episode}`;
        const kinds = what === 'play' ? 'playback' : 'mark-watched';
        const report = [
          profile,
          key,
          randomUUID(),
          kinds,
          '',
          day,
          minutes * 60,
          3000,
          '',
          minutes * 60,
          at,
          at,
          at,
        ].join(',');
        const entry = `{"(${report},,,,\\"Part\\",\\"Show ${show}\\",,,)"}`;
        await admin.rpc('record_progress', { reports: entry }).throwOnError();
      } else if (what === 'drop') await admin.rpc('drop_show', { profile, tmdb: show, dropped: true }).throwOnError();
      else if (what === 'want') await admin.rpc('add_to_watchlist', { profile, ...title, most: 50 }).throwOnError();
      else if (what === 'thumb') {
        const given = (['down', 'up', 'love'] as const)[episode % 3] ?? 'up';
        await admin.rpc('give_thumb', { profile, media: 'movie', tmdb: show, given }).throwOnError();
      } else if (what === 'name') {
        const device_id = `00000000-0000-4000-8000-00000000000${episode}`;
        const row = { household_id: household.householdId, device_id, name: `Screen ${day}` };
        await admin.from('device_names').upsert(row).throwOnError();
      } else if (what === 'never') {
        const row = { profile_id: profile, media_type: 'movie' as const, tmdb_id: show, title: title.title };
        await admin.from('never_again').upsert(row).throwOnError();
      } else {
        const pick = {
          household_id: household.householdId,
          evening: `2024-02-${String(day).padStart(2, '0')}`,
          picked_by: profile,
        };
        await admin
          .from('tonight_picks')
          .upsert({ ...pick, media_type: 'movie' as const, tmdb_id: show, title: title.title })
          .throwOnError();
      }
    }
  }

  async function twoPeople(household: TestHousehold): Promise<string[]> {
    const row = { household_id: household.householdId, name: 'Grace', preferences: { autoplay: false } };
    const { data } = await test.admin.from('profiles').insert(row).select('id').single().throwOnError();
    await test.admin.rpc('group_of', { people: [household.profileId, data.id] });
    return [household.profileId, data.id];
  }

  it('export, wipe, import: equal rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doingArbitrary, { maxLength: 14 }), async (doings) => {
        const household = await test.signUp();
        await live(household, doings, await twoPeople(household));
        const before = await rowsOf(household);
        const file = await exported(household);
        await wipe(household);
        expect((await bring(household, file)).status).toBe(200);
        expect(await rowsOf(household)).toEqual(before);
        // And once more, into what lives.
        await bring(household, file);
        expect(await rowsOf(household)).toEqual(before);
      }),
      { numRuns: 5 },
    );
  });

  it('brings a row of every table: name a new one in merge_household_rows, by a migration that replaces it', async () => {
    const household = await test.signUp();
    await seedEveryTable(test, household);
    const before = await rowsOf(household);
    expect(new Set(before.map((row) => row.split(' ')[0]))).toEqual(new Set(FILE_TABLES));
    const file = await exported(household);
    await wipe(household);
    const answer = await bring(household, file);
    expect([answer.status, await answer.json()]).toMatchObject([200, { leftOut: [] }]);
    expect(await rowsOf(household)).toEqual(before);
  });

  it('merges into a household that lives: nothing there goes, and both histories count', async () => {
    const [one, other] = [await test.signUp(), await test.signUp()];
    const play = { what: 'play' as const, who: 0, show: 1, minutes: 45, day: 3 };
    await live(
      one,
      [
        { ...play, episode: 1 },
        { ...play, episode: 2, day: 5 },
      ],
      [one.profileId],
    );
    await live(other, [{ ...play, episode: 1, day: 9, minutes: 10 }], [other.profileId]);
    // Both have an Ada; only the other's has that id.
    expect(await (await bring(other, await exported(one))).json()).toMatchObject({
      leftOut: [],
      added: { playback_sessions: 2 },
    });
    const { data: places } = await other.client
      .from('watch_progress')
      .select('profile_id, episode_number, position')
      .order('episode_number');
    expect(places).toEqual([
      // The later look stays where it is.
      { profile_id: other.profileId, episode_number: 1, position: 600 },
      { profile_id: other.profileId, episode_number: 2, position: 2700 },
    ]);
    const { count } = await other.client.from('playback_sessions').select('*', { count: 'exact', head: true });
    expect(count).toBe(3);
  });

  it('adds nothing to a profile whose PIN was not given', async () => {
    const household = await test.signUp();
    await live(household, [{ what: 'play', who: 0, show: 1, episode: 1, minutes: 45, day: 3 }], [household.profileId]);
    const file = path.join(folder, randomUUID());
    writeFileSync(file, await exported(household));
    await test.supabase.run(`delete from public.playback_sessions where profile_id = '${household.profileId}'`);
    await test.admin
      .rpc('set_pin', { household: household.householdId, profile: household.profileId, pin_hash: 'x'.repeat(60) })
      .throwOnError();
    const merged = await mergeHouseholdFile(test.admin, household.householdId, file, []);
    expect(merged).toMatchObject({ leftOut: ['Ada'], added: { playback_sessions: 0 } });
    expect(
      (await mergeHouseholdFile(test.admin, household.householdId, file, [household.profileId])).added,
    ).toMatchObject({ playback_sessions: 1 });
  });

  it('brings nothing into another household’s profiles, whatever the file says', async () => {
    const [one, other] = [await test.signUp(), await test.signUp()];
    await live(one, [{ what: 'play', who: 0, show: 1, episode: 1, minutes: 45, day: 3 }], [one.profileId]);
    const before = await rowsOf(one);
    const files = unzipSync(await exported(one));
    const rows = JSON.parse(new TextDecoder().decode(files['playback_sessions.json']));
    files['playback_sessions.json'] = strToU8(
      JSON.stringify(rows.map((row: object) => ({ ...row, id: randomUUID() }))),
    );
    files['profiles.json'] = strToU8('[]');
    expect((await bring(other, zipSync(files))).status).toBe(200);
    expect(await rowsOf(one)).toEqual(before);
  });

  it.each([
    ['no ZIP', () => strToU8('{}')],
    ['another ZIP', () => zipSync({ 'a.json': strToU8('{}') })],
    ['another version', () => zipSync({ 'household.json': strToU8('{"format":"tonight-household","version":9}') })],
  ])('%s is refused in words', async (_, file) => {
    const household = await test.signUp();
    const answer = await bring(household, file());
    expect(answer.status).toBe(422);
    expect((await answer.json()).detail).toMatch(/damaged|no file of a household/);
  });

  it('refuses rows that were changed into nonsense', async () => {
    const household = await test.signUp();
    await live(household, [{ what: 'play', who: 0, show: 1, episode: 1, minutes: 45, day: 3 }], [household.profileId]);
    const files = unzipSync(await exported(household));
    const rows = JSON.parse(new TextDecoder().decode(files['playback_sessions.json']));
    files['playback_sessions.json'] = strToU8(
      JSON.stringify(rows.map((row: object) => ({ ...row, id: randomUUID(), position: -1 }))),
    );
    expect((await bring(household, zipSync(files))).status).toBe(422);
  });

  /** A file of a household with one playback, as a person may have changed it. */
  async function changed(
    household: TestHousehold,
    table: string,
    change: (rows: Record<string, unknown>[]) => object[],
  ): Promise<Response> {
    const files = unzipSync(await exported(household));
    const rows = JSON.parse(new TextDecoder().decode(files[`${table}.json`]));
    files[`${table}.json`] = strToU8(JSON.stringify(change(rows)));
    return bring(household, zipSync(files));
  }

  it.each([
    ['is no list', '{"rows":[]}'],
    ['holds what is no row', '[7]'],
    ['breaks off', '[{"id":'],
  ])('refuses a file in which a table %s, and brings nothing of it', async (_, text) => {
    const household = await test.signUp();
    await live(household, [{ what: 'play', who: 0, show: 1, episode: 1, minutes: 45, day: 3 }], [household.profileId]);
    const files = unzipSync(await exported(household));
    await wipe(household);
    files['playback_sessions.json'] = strToU8(text);
    expect((await bring(household, zipSync(files))).status).toBe(422);
    expect(await rowsOf(household)).toEqual([]);
  });

  it('takes back a history of any length', async () => {
    const household = await test.signUp();
    await live(household, [{ what: 'play', who: 0, show: 1, episode: 1, minutes: 45, day: 3 }], [household.profileId]);
    const before = await rowsOf(household);
    const files = unzipSync(await exported(household));
    const [row] = JSON.parse(new TextDecoder().decode(files['playback_sessions.json']));
    await wipe(household);
    // More letters than a text may have that is read whole.
    const padded = Array.from({ length: 120 }, () => JSON.stringify(row)).join(`,${' '.repeat(900_000)}`);
    files['playback_sessions.json'] = strToU8(`[${padded}]`);
    expect((await bring(household, zipSync(files))).status).toBe(200);
    expect(await rowsOf(household)).toEqual(before);
  });

  it.each([
    { observed_at: 'infinity' },
    { started_at: '-infinity' },
    { observed_at: '20000-01-01T00:00:00Z' },
    { started_at: '0044-03-15T00:00:00Z BC' },
    { position: 'NaN' },
    { position: 'Infinity' },
    { duration: 'NaN' },
  ])('refuses a playback with %j, after which no page of the profile could be made', async (wrong) => {
    const household = await test.signUp();
    await live(household, [{ what: 'play', who: 0, show: 1, episode: 1, minutes: 45, day: 3 }], [household.profileId]);
    const before = await rowsOf(household);
    const answer = await changed(household, 'playback_sessions', (rows) =>
      rows.map((row) => ({ ...row, id: randomUUID(), ...wrong })),
    );
    expect(answer.status).toBe(422);
    expect(await rowsOf(household)).toEqual(before);
    const asked = await callRoute('GET', `/api/history?profileId=${household.profileId}`, { as: household });
    expect(asked.status).toBe(200);
  });

  it.each([
    ['an endless name', { name: 'x'.repeat(100_000) }],
    ['no name', { name: '' }],
    ['a cap that is none', { rating_cap: -1 }],
    ['a cap in words', { rating_cap: 'x' }],
    ['a region that is none', { region: 'zz' }],
    ['NUL', { name: 'a\0' }],
    ['the id of nobody', { id: '00000000-0000-0000-0000-000000000000' }],
    ['a day without end', { created_at: 'infinity' }],
  ])('refuses a profile with %s in words', async (_, wrong) => {
    const household = await test.signUp();
    const answer = await changed(household, 'profiles', ([row]) => [
      { ...row, id: randomUUID(), name: 'Another', ...wrong },
    ]);
    expect(answer.status).toBe(422);
  });

  it('makes a household no larger than its people could', async () => {
    const household = await test.signUp();
    const add = (count: number) =>
      changed(household, 'profiles', ([row]) =>
        Array.from({ length: count }, (_, index) => ({ ...row, id: randomUUID(), name: `Person ${index}` })),
      );
    const refused = await add(12);
    expect([refused.status, (await refused.json()).detail]).toEqual([
      422,
      'A household has at most 12 profiles: this file would make it 13.',
    ]);
    expect((await add(11)).status).toBe(200);
    // The same people are there by now, by their names.
    expect((await add(11)).status).toBe(200);
    const { data } = await test.admin.from('profiles').select('id').eq('household_id', household.householdId);
    expect(data).toHaveLength(12);
  });
});
