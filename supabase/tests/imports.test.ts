import { strToU8, zipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { readHistory } from '@/lib/history/repository';
import type { ImportPlan } from '@/lib/imports/schema';
import { readPlace, readThread } from '@/lib/progress/repository';
import { giveThumb, readThumbs } from '@/lib/thumbs/repository';
import type { Thumb } from '@/lib/thumbs/schema';
import { TmdbUnavailableError } from '@/lib/tmdb/errors';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { workOnImports } from '@/lib/use-cases/imports/worker';
import { callRoute, codeOf } from './call-route';
import { routeFor } from './next-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* Imports through the routes that the interface asks, against the demo's titles. */

const RADIO = 9100001;
const SINTEL = 9000002;

describe.each(DATABASE_KINDS)('imports (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
  });
  beforeEach(async () => {
    ours = await test.signUp();
  });

  const query = () => `profileId=${ours.profileId}`;

  async function begin(): Promise<string> {
    const answer = await callRoute('POST', '/api/imports', { as: ours, body: { profileId: ours.profileId } });
    expect(answer.status).toBe(201);
    return (await answer.json()).id;
  }

  async function send(id: string, name: string, content: string | Uint8Array): Promise<Response> {
    const address = `http://tonight.localhost/api/imports/${id}/files?${query()}&name=${encodeURIComponent(name)}`;
    const found = await routeFor(new URL(address).pathname);
    const request = new Request(address, {
      method: 'POST',
      body: content as BodyInit,
      headers: { authorization: `Bearer ${ours.accessToken}` },
    });
    const handle = found?.route.POST;
    if (!found || !handle) throw new Error('no route takes files');
    return handle(request, { params: Promise.resolve(found.params) });
  }

  const look = async (id: string): Promise<ImportPlan> =>
    (await callRoute('GET', `/api/imports/${id}?${query()}`, { as: ours })).json();
  const act = (id: string, body: object) =>
    callRoute('PATCH', `/api/imports/${id}`, { as: ours, body: { profileId: ours.profileId, ...body } });

  async function reaches(id: string, state: ImportPlan['state']): Promise<ImportPlan> {
    await vi.waitFor(async () => expect((await look(id)).state).toBe(state), { timeout: 20_000, interval: 50 });
    return look(id);
  }

  async function planned(files: Record<string, string | Uint8Array>, match: object = {}): Promise<ImportPlan> {
    const id = await begin();
    for (const [name, content] of Object.entries(files)) expect((await send(id, name, content)).status).toBe(201);
    expect(await codeOf(act(id, { action: 'match', ...match }))).toBe('ok');
    return reaches(id, 'planned');
  }

  async function written(files: Record<string, string | Uint8Array>, match: object = {}): Promise<ImportPlan> {
    const { id } = await planned(files, match);
    expect(await codeOf(act(id, { action: 'write' }))).toBe('ok');
    return reaches(id, 'done');
  }

  const history = async () =>
    (await readHistory(ours.client, [ours.profileId], { limit: 100 })).entries.map(
      ({ title, season, episode, endedAt }) => [title, `${season}x${episode}`, endedAt.slice(0, 16)].join(' '),
    );

  /** Everything of the profile that follows from what it watched. */
  async function everything() {
    const rows = await test.supabase.run(
      `select to_jsonb(place) - 'snapshot_at' as row from public.watch_progress as place
         where profile_id = '${ours.profileId}' and forgotten_at is null
       union all select to_jsonb(session) from public.playback_sessions as session where profile_id = '${ours.profileId}'
       union all select to_jsonb(entry) from public.watchlist as entry where profile_id = '${ours.profileId}'`,
    );
    return rows.map(({ row }) => JSON.stringify(row)).sort();
  }

  const trakt = (episode: number, day: number, season = 1) => ({
    watched_at: `2024-03-${String(day).padStart(2, '0')}T20:15:00.000Z`,
    type: 'episode',
    episode: { season, number: episode, title: 'any', ids: {} },
    show: { title: 'Saltmarsh Radio', year: null, ids: { tmdb: RADIO } },
  });
  const traktZip = (...entries: object[]) =>
    zipSync({
      'watched-history-1.json': strToU8(JSON.stringify(entries)),
      'lists-watchlist.json': strToU8(
        JSON.stringify([
          { listed_at: '2024-05-01T00:00:00Z', type: 'movie', movie: { title: 'Sintel', ids: { tmdb: SINTEL } } },
        ]),
      ),
    });

  it('brings plays along at their real time; history, thread and list follow', async () => {
    const { counts, kinds } = await written({ 'trakt.zip': traktZip(trakt(1, 1), trakt(2, 2), trakt(3, 3)) });
    expect(counts).toMatchObject({ written: 4, ready: 0, unsure: 0, notFound: 0 });
    expect(kinds).toMatchObject({ play: 3, wanted: 1 });
    expect(await history()).toEqual([
      'Saltmarsh Radio 1x3 2024-03-03T20:15',
      'Saltmarsh Radio 1x2 2024-03-02T20:15',
      'Saltmarsh Radio 1x1 2024-03-01T20:15',
    ]);
    expect(await readThread(test.admin, ours.profileId, RADIO)).toMatchObject({ thread: { season: 1, episode: 3 } });
    const place = await readPlace(test.admin, ours.profileId, { type: 'tv', tmdbId: RADIO, season: 1, episode: 2 });
    expect(place?.finishedAt).toContain('2024-03-02');
    const { data } = await ours.client.from('watchlist').select('tmdb_id');
    expect(data).toEqual([{ tmdb_id: SINTEL }]);
  });

  it('adds nothing when the same file comes again, and what is new when it has grown', async () => {
    await written({ 'trakt.zip': traktZip(trakt(1, 1), trakt(2, 2)) });
    const before = await everything();
    const again = await written({ 'trakt.zip': traktZip(trakt(1, 1), trakt(2, 2)) });
    expect(again.counts).toMatchObject({ known: 3, written: 0 });
    expect(await everything()).toEqual(before);
    const grown = await written({ 'trakt.zip': traktZip(trakt(1, 1), trakt(2, 2), trakt(3, 3)) });
    expect(grown.counts).toMatchObject({ known: 3, written: 1 });
  });

  it('takes an import back as if it had never been, and nothing that was played since', async () => {
    await written({ 'first.zip': traktZip(trakt(1, 1)) });
    const before = await everything();
    const { id } = await written({ 'trakt.zip': traktZip(trakt(1, 1), trakt(2, 2), trakt(3, 3)) });
    expect(await everything()).not.toEqual(before);
    expect(await codeOf(act(id, { action: 'undo' }))).toBe('ok');
    await reaches(id, 'undone');
    expect(await everything()).toEqual(before);
    expect(await readThread(test.admin, ours.profileId, RADIO)).toMatchObject({ thread: { season: 1, episode: 1 } });
    // Once more, now that it is gone.
    expect((await written({ 'trakt.zip': traktZip(trakt(2, 2)) })).counts).toMatchObject({ written: 1 });
  });

  it('leaves a play of the undone episode that came after it', async () => {
    const { id } = await written({ 'trakt.zip': traktZip(trakt(1, 1)) });
    const at = new Date();
    const report = (sequence: number, position: number) => ({
      profileId: ours.profileId,
      type: 'tv',
      tmdbId: RADIO,
      season: 1,
      episode: 1,
      position,
      duration: 1500,
      sessionId: '6f3c2a52-1f0e-4a57-9d5f-0d6a7c1f2b11',
      sequence,
      secondsPlayed: position,
      observedAt: new Date(at.getTime() - (600 - position) * 1000).toISOString(),
      sentAt: at.toISOString(),
      deviceId: '0b1f7a42-6a1c-4a55-8f5e-3d2c1b0a9f88',
    });
    const body = { reports: [report(0, 0), report(1, 600)] };
    expect((await callRoute('POST', '/api/progress', { as: ours, body })).status).toBe(200);
    await act(id, { action: 'undo' });
    await reaches(id, 'undone');
    const place = await readPlace(test.admin, ours.profileId, { type: 'tv', tmdbId: RADIO, season: 1, episode: 1 });
    expect(place).toMatchObject({ position: 600, watchedAt: null });
  });

  it('reads Netflix’s lines, and asks what it cannot tell', async () => {
    const file =
      'Title,Date\n"Saltmarsh Radio: Season 1: Episode 2","3/5/24"\n"Sintel","3/4/24"\n"Sintel: Trailer","3/4/24"\n"A Film Nobody Made","3/3/24"\n';
    const id = await begin();
    await send(id, 'NetflixViewingHistory.csv', file);
    expect((await look(id)).asksDayOrder).toEqual({ monthFirst: '2024-03-05', dayFirst: '2024-05-03' });
    expect(await codeOf(act(id, { action: 'match' }))).toBe('invalid');
    await act(id, { action: 'match', dayOrder: 'day-first' });
    const plan = await reaches(id, 'planned');
    expect(plan.files[0]?.leftOut).toEqual({ trailer: 1 });
    expect(plan.counts).toMatchObject({ ready: 2, notFound: 1 });
    await act(id, { action: 'write' });
    await reaches(id, 'done');
    expect((await history()).map((line) => line.slice(0, -6))).toEqual([
      'Saltmarsh Radio 1x2 2024-05-03',
      'Sintel 0x0 2024-04-03',
    ]);
  });

  it('maps people of a file to profiles, and leaves out who is given to nobody', async () => {
    const { data: grace } = await ours.client
      .from('profiles')
      .insert({ household_id: ours.householdId, name: 'Grace' })
      .select('id')
      .single()
      .throwOnError();
    const head =
      'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';
    const line = (person: string, minute: number) =>
      `${person},2024-03-04 20:${String(minute).padStart(2, '0')}:00,00:05:00,,Sintel,,TV,00:05:00,,US`;
    const file = [head, line('Ada', 0), line('Gracie', 10), line('Guest', 20)].join('\n');
    const asked = await begin();
    await send(asked, 'ViewingActivity.csv', file);
    expect(await codeOf(act(asked, { action: 'match' }))).toBe('invalid');
    const people = { Ada: ours.profileId, Gracie: grace.id, Guest: null };
    const { counts } = await written({ 'ViewingActivity.csv': file }, { people });
    expect(counts).toMatchObject({ written: 2, notFound: 1 });
    expect(
      await readPlace(test.admin, grace.id, { type: 'movie', tmdbId: SINTEL, season: 0, episode: 0 }),
    ).toMatchObject({ position: 300 });
    const stranger = await test.signUp();
    const id = await begin();
    await send(id, 'ViewingActivity.csv', file);
    expect(await codeOf(act(id, { action: 'match', people: { ...people, Ada: stranger.profileId } }))).toBe(
      'not-your-profile',
    );
  });

  it('is chosen once for all rows of a title', async () => {
    const file = [
      'watched_at,type,title,season_number,episode_number',
      ...[1, 2, 3].map((n) => `2024-03-0${n}T20:00:00Z,episode,Saltmarsh,1,${n}`),
    ].join('\n');
    const plan = await planned({ 'history.csv': file });
    expect(plan.counts).toMatchObject({ ready: 0, unsure: 3 });
    const [title] = plan.titles;
    expect(title).toMatchObject({ label: 'Saltmarsh', state: 'unsure', counts: { unsure: 3 } });
    expect(title?.candidates[0]).toMatchObject({ type: 'tv', tmdbId: RADIO, title: 'Saltmarsh Radio' });
    await act(plan.id, { action: 'choose', key: title?.key, title: { type: 'tv', tmdbId: RADIO } });
    expect((await reaches(plan.id, 'planned')).counts).toMatchObject({ ready: 3, unsure: 0 });
  });

  it('counts what was seen at no known time, without a day in the history', async () => {
    const file = 'Date,Name,Year,Letterboxd URI\n2024-03-04,Sintel,2010,https://boxd.it/a\n';
    expect((await written({ 'watched.csv': file })).kinds).toMatchObject({ watched: 1 });
    expect(await history()).toEqual([]);
    const place = await readPlace(test.admin, ours.profileId, { type: 'movie', tmdbId: SINTEL, season: 0, episode: 0 });
    expect(place?.watchedAt).toContain('2010-');
  });

  describe('ratings', () => {
    const rating = (ofTen: number, tmdb: number, type: 'movie' | 'show') => ({
      rated_at: '2024-05-01T00:00:00Z',
      rating: ofTen,
      type,
      [type]: { title: 'zzqqxx', ids: { tmdb } },
    });
    const rated = (film: number, show: number) => ({
      'ratings.json': JSON.stringify([rating(film, SINTEL, 'movie'), rating(show, RADIO, 'show')]),
    });
    const thumbs = async () =>
      (await readThumbs(test.admin, [ours.profileId])).map(({ tmdbId, thumb }) => `${tmdbId} ${thumb}`).sort();
    const give = (tmdbId: number, thumb: Thumb | null) =>
      giveThumb(test.admin, ours.profileId, { type: 'movie', tmdbId }, thumb);

    it('become thumbs, and a thumb that is there stays', async () => {
      await give(SINTEL, 'down');
      const { counts, kinds } = await planned(rated(9, 8));
      expect(counts).toMatchObject({ ready: 1, known: 1 });
      expect(kinds).toMatchObject({ rated: 1 });
      expect((await written(rated(9, 8))).counts).toMatchObject({ written: 1, known: 1 });
      expect(await thumbs()).toEqual([`${SINTEL} down`, `${RADIO} up`]);
    });

    it('add nothing when the same file comes again', async () => {
      await written(rated(3, 10));
      expect((await written(rated(3, 10))).counts).toMatchObject({ written: 0, known: 2 });
      expect(await thumbs()).toEqual([`${SINTEL} down`, `${RADIO} love`]);
    });

    it('are older than a thumb that a person gave here without a network before the import', async () => {
      const before = new Date(Date.now() - 60_000);
      await written(rated(9, 8));
      await giveThumb(test.admin, ours.profileId, { type: 'movie', tmdbId: SINTEL }, 'down', before);
      expect(await thumbs()).toEqual([`${SINTEL} down`, `${RADIO} up`]);
    });

    it('in the middle are counted, and no thumb', async () => {
      const { files, counts } = await planned(rated(5, 7));
      expect(files[0]).toMatchObject({ rows: 1, leftOut: { rating: 1 } });
      expect(counts).toMatchObject({ ready: 1 });
    });

    it('of titles that are not there are not found', async () => {
      const file = { 'ratings.json': JSON.stringify([rating(9, 123_456, 'show'), rating(8, SINTEL, 'movie')]) };
      expect((await planned(file)).counts).toMatchObject({ ready: 1, notFound: 1 });
    });

    it('stay where a person gave a thumb between the plan and its writing', async () => {
      const { id } = await planned(rated(9, 8));
      await give(SINTEL, 'down');
      await act(id, { action: 'write' });
      expect((await reaches(id, 'done')).counts).toMatchObject({ written: 1, known: 1 });
      expect(await thumbs()).toEqual([`${SINTEL} down`, `${RADIO} up`]);
      await act(id, { action: 'undo' });
      await reaches(id, 'undone');
      expect(await thumbs()).toEqual([`${SINTEL} down`]);
    });

    it.each([
      ['another', 'up' as const],
      ['the same', 'love' as const],
    ])('are taken back, unless a person gave %s thumb since', async (_, again) => {
      const { id } = await written(rated(9, 8));
      await give(SINTEL, again);
      await act(id, { action: 'undo' });
      await reaches(id, 'undone');
      expect(await thumbs()).toEqual([`${SINTEL} ${again}`]);
    });

    it('are given once where a server went down in the middle', async () => {
      const { id } = await planned(rated(9, 8));
      await act(id, { action: 'write' });
      await reaches(id, 'done');
      // The thumbs were given, and that was not noted; meanwhile a person took one back.
      await give(SINTEL, null);
      await test.supabase.run(`
        update public.import_rows set state = 'writing' where import_id = '${id}';
        update public.imports set state = 'writing', worker = gen_random_uuid(), leased_until = now() - interval '1 second'
        where id = '${id}';`);
      workOnImports();
      expect((await reaches(id, 'done')).counts).toMatchObject({ written: 2 });
      expect(await thumbs()).toEqual([`${RADIO} up`]);
    });
  });

  it('leaves a film where it was begun again, and knows that it was seen before', async () => {
    const film = `<movie><title>Sintel</title><uniqueid type="tmdb">${SINTEL}</uniqueid><playcount>1</playcount>
      <lastplayed>2024-03-04 21:00:00</lastplayed><resume><position>300</position><total>888</total></resume></movie>`;
    expect((await written({ 'Sintel.nfo': film })).counts).toMatchObject({ written: 2 });
    const place = await readPlace(test.admin, ours.profileId, { type: 'movie', tmdbId: SINTEL, season: 0, episode: 0 });
    expect(place).toMatchObject({ position: 300 });
    const sessions = await ours.client.from('playback_sessions').select('kind').eq('profile_id', ours.profileId);
    expect(sessions.data?.map(({ kind }) => kind).sort()).toEqual(['mark-watched', 'playback']);
  });

  it('two imports of one file at once write every play once', async () => {
    const file = { 'trakt.zip': traktZip(...Array.from({ length: 8 }, (_, index) => trakt(index + 1, index + 1))) };
    const [one, other] = await Promise.all([planned(file), planned(file)]);
    await Promise.all([one, other].map(({ id }) => act(id, { action: 'write' })));
    const done = await Promise.all([one, other].map(({ id }) => reaches(id, 'done')));
    expect(done.map(({ counts }) => counts.written).reduce((sum, count) => sum + count)).toBe(9);
    expect(done.map(({ counts }) => counts.known).reduce((sum, count) => sum + count)).toBe(9);
    expect(await history()).toHaveLength(8);
  });

  it.each([
    ['a file of another kind', 'a.csv', 'a,b\n1,2\n', 422],
    ['half a ZIP', 'a.zip', traktZip(trakt(1, 1)).subarray(0, 80), 422],
    ['nothing', 'a.csv', '', 422],
  ])('%s is refused in words, and the import goes on', async (_, name, content, status) => {
    const id = await begin();
    const answer = await send(id, name, content);
    expect(answer.status).toBe(status);
    expect((await answer.json()).detail).toMatch(/no history|damaged|empty/);
    expect((await send(id, 'trakt.zip', traktZip(trakt(1, 1)))).status).toBe(201);
  });

  it.each([
    ['no history', 'a.json', 'this is no JSON', 422],
    ['a history in which nothing stands', 'watched-history-1.json', '[]', 422],
    ['a file without a name that says what it is', 'film.mp4', 'bytes', 422],
  ])('takes nothing of %s, and goes on', async (_, name, content, status) => {
    const id = await begin();
    expect((await send(id, name, content)).status).toBe(status);
    expect(await look(id)).toMatchObject({ state: 'reading', rows: 0, files: [] });
    expect((await send(id, 'trakt.zip', traktZip(trakt(1, 1)))).status).toBe(201);
    expect(await look(id)).toMatchObject({ rows: 2 });
  });

  it('takes no file once it was looked up', async () => {
    const { id, rows } = await planned({ 'trakt.zip': traktZip(trakt(1, 1)) });
    expect((await send(id, 'more.zip', traktZip(trakt(2, 2)))).status).toBe(409);
    expect(await look(id)).toMatchObject({ state: 'planned', rows });
  });

  it('is told nothing of a title that it does not name, and is written as it was planned', async () => {
    const id = await begin();
    const early = act(id, { action: 'choose', key: 'movie/sintel/', title: null });
    expect(await codeOf(early), 'before there is a plan').toBe('conflict');
    await send(id, 'trakt.zip', traktZip(trakt(1, 1)));
    await act(id, { action: 'match' });
    await reaches(id, 'planned');
    expect(await codeOf(act(id, { action: 'choose', key: 'movie/nothing/', title: null }))).toBe('not-found');
    expect(await codeOf(act(id, { action: 'undo' })), 'what was not written').toBe('conflict');
    expect(await codeOf(act(id, { action: 'write' }))).toBe('ok');
    expect((await reaches(id, 'done')).counts).toMatchObject({ written: 2 });
    expect(await codeOf(act(id, { action: 'match' })), 'once it was written').toBe('conflict');
  });

  it('leaves out a title of which a person says that it is none of these', async () => {
    const { id, titles } = await planned({ 'trakt.zip': traktZip(trakt(1, 1)) });
    const key = titles.find(({ label }) => label.includes('Saltmarsh'))?.key;
    expect(await codeOf(act(id, { action: 'choose', key, title: null }))).toBe('ok');
    expect((await look(id)).counts).toMatchObject({ ready: 1, notFound: 1 });
    expect(await codeOf(act(id, { action: 'choose', key, title: { type: 'tv', tmdbId: RADIO } }))).toBe('ok');
    expect((await reaches(id, 'planned')).counts).toMatchObject({ ready: 2 });
  });

  it('is listed with the profile’s others, the newest first', async () => {
    const [first, second] = [await begin(), await begin()];
    const listed = await callRoute('GET', `/api/imports?${query()}`, { as: ours });
    expect(((await listed.json()).imports as { id: string }[]).map(({ id }) => id)).toEqual([second, first]);
  });

  it('is nobody else’s', async () => {
    const id = await begin();
    const stranger = await test.signUp();
    expect(await codeOf(callRoute('GET', `/api/imports/${id}?profileId=${stranger.profileId}`, { as: stranger }))).toBe(
      'not-found',
    );
    expect(await codeOf(callRoute('GET', `/api/imports/${id}?${query()}`, { as: stranger }))).toBe('not-your-profile');
  });

  it('is cancelled, before and while it is written', async () => {
    const before = await everything();
    const { id } = await planned({ 'trakt.zip': traktZip(trakt(1, 1)) });
    expect(await codeOf(act(id, { action: 'cancel' }))).toBe('ok');
    expect(await codeOf(act(id, { action: 'write' }))).toBe('conflict');
    const other = await planned({ 'trakt.zip': traktZip(trakt(1, 1)) });
    await act(other.id, { action: 'write' });
    await act(other.id, { action: 'cancel' });
    await vi.waitFor(async () => expect(['undone', 'done']).toContain((await look(other.id)).state), {
      timeout: 20_000,
    });
    if ((await look(other.id)).state === 'undone') expect(await everything()).toEqual(before);
  });

  it('waits while TMDB is away, says so, and goes on by itself', async () => {
    let isAway = true;
    const demo = createDirectReader(createDemoSource());
    backgroundReader.put(async (question) => {
      if (isAway) throw new TmdbUnavailableError('network', question.path, 'away');
      return demo(question);
    });
    try {
      const id = await begin();
      await send(id, 'trakt.zip', traktZip(trakt(1, 1)));
      await act(id, { action: 'match' });
      await vi.waitFor(async () => expect((await look(id)).waitsFor).toBe('catalog'), { timeout: 15_000 });
      isAway = false;
      expect((await reaches(id, 'planned')).counts).toMatchObject({ ready: 2 });
    } finally {
      backgroundReader.forget();
    }
  });

  it('is taken up by another where a server went down in the middle', async () => {
    const { id } = await planned({ 'trakt.zip': traktZip(trakt(1, 1), trakt(2, 2)) });
    // One row was claimed and recorded, and not noted; the process that did it says nothing any more.
    await test.supabase.run(`
      update public.import_rows set state = 'writing' where import_id = '${id}' and number = 1;
      update public.imports set state = 'writing', worker = gen_random_uuid(), leased_until = now() - interval '1 second'
      where id = '${id}';`);
    workOnImports();
    expect((await reaches(id, 'done')).counts).toMatchObject({ written: 3 });
    expect(await history()).toHaveLength(2);
  });
});
