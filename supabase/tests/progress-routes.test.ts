import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '@/lib/progress/place-schema';
import { callRoute } from './call-route';
import { type Call, callProgressApi, serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** The first film of the demo catalog; the next ones follow. */
const FILM = 9_000_001;

let test: TestSupabase;
let ours: TestHousehold;
let others: TestHousehold;
let lastId = 100;
let away = false;

beforeAll(async () => {
  test = await sharedSupabase('pglite');
  serveFrom(test, () => away);
  ours = await test.signUp();
  others = await test.signUp();
});

async function call(
  method: string,
  address: string,
  body?: unknown,
  more: Partial<Call> = {},
): Promise<{ status: number; answer: never; response: Response }> {
  const response = await callProgressApi({ method, address, body, accessToken: ours.accessToken, ...more });
  if (!response) throw new Error(`no route for ${address}`);
  return { status: response.status, answer: (await response.clone().json()) as never, response };
}

function report(fields: Record<string, unknown> = {}) {
  const now = new Date().toISOString();
  lastId += 1;
  return {
    profileId: ours.profileId,
    type: 'movie',
    tmdbId: lastId,
    position: 600,
    duration: 6000,
    sessionId: randomUUID(),
    sequence: 1,
    secondsPlayed: 60,
    observedAt: now,
    sentAt: now,
    deviceId: randomUUID(),
    event: 'playing',
    ...fields,
  };
}

describe('reports', () => {
  it('are answered with the stored rows', async () => {
    const sent = report();
    const { status, answer } = await call('POST', '/api/progress', sent);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ places: [{ tmdbId: sent.tmdbId, position: 600, profileId: ours.profileId }] });
    const one = await call('GET', `/api/progress/movie/${sent.tmdbId}?profileId=${ours.profileId}`);
    expect(one.answer).toMatchObject({ position: 600 });
  });

  it('come up to a hundred at once, each item answered once', async () => {
    const sessionId = randomUUID();
    const first = report({ sessionId });
    const reports = Array.from({ length: 100 }, (_, index) => ({ ...first, sequence: index, position: index * 10 }));
    const { status, answer } = await call('POST', '/api/progress', { reports });
    expect(status).toBe(200);
    expect((answer as { places: Place[] }).places).toMatchObject([{ position: 990 }]);
    expect((await call('POST', '/api/progress', { reports: [...reports, report()] })).status).toBe(422);
  });

  it('are refused with the field at fault', async () => {
    const { status, answer, response } = await call('POST', '/api/progress', report({ position: 6005.5 }));
    expect(status).toBe(422);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(answer).toMatchObject({ code: 'invalid', errors: [{ path: 'position' }] });
  });

  it('name the field at fault in a list of them too', async () => {
    const { answer } = await call('POST', '/api/progress', { reports: [report(), report({ tmdbId: -1 })] });
    expect(answer).toMatchObject({ errors: [{ path: 'reports.1.tmdbId' }] });
  });

  it.each([
    ['a report without its session', () => report({ sessionId: undefined }), 'sessionId'],
    ['a report without half of its fields', () => ({ type: 'movie', tmdbId: 1, position: 5 }), 'profileId'],
    ['a hundred and one', () => ({ reports: Array.from({ length: 101 }, () => report()) }), 'reports'],
    ['none', () => ({ reports: [] }), 'reports'],
    [
      'one without its session among others',
      () => ({ reports: [report(), report({ sessionId: 5 })] }),
      'reports.1.sessionId',
    ],
  ])('name the field at fault of %s', async (_name, body, path) => {
    const { status, answer } = await call('POST', '/api/progress', body());
    expect(status).toBe(422);
    expect((answer as { errors: { path: string }[] }).errors[0]?.path).toBe(path);
  });

  const longest = (letter: string) => ({
    title: letter.repeat(200),
    showTitle: letter.repeat(200),
    episodeTitle: letter.repeat(200),
    poster: `/${'p'.repeat(299)}`,
    still: `/${'s'.repeat(299)}`,
    backdrop: `/${'b'.repeat(299)}`,
  });

  it.each(['x', '語', '😀'])('come a hundred at once with the longest snapshots of %s', async (letter) => {
    const full = { deviceName: letter.repeat(60), snapshot: longest(letter), creditsStart: 5000, episodeId: 5 };
    const reports = Array.from({ length: 100 }, () => report({ ...full, type: 'tv', season: 1, episode: 1 }));
    const { status, answer } = await call('POST', '/api/progress', { reports });
    expect(status).toBe(200);
    expect((answer as { places: Place[] }).places).toHaveLength(100);
  });

  it.each([
    ['a title of 201 letters', { title: 'x'.repeat(201) }, `${'x'.repeat(199)}…`],
    ['a title with a NUL', { title: 'Sin\0tel' }, 'Sin tel'],
    ['a title with half a pair', { title: 'Sin\uD83Dtel' }, 'Sin tel'],
    ['a picture whose address is too long', { title: 'Sintel', poster: `/${'p'.repeat(300)}` }, 'Sintel'],
    ['a title that is none', { title: 5 }, null],
    ['nothing but space', { title: ' ' }, null],
    ['no object at all', 'Sintel', null],
  ])('keep the place whatever is said of how it looked: %s', async (_name, snapshot, title) => {
    const sent = report({ snapshot, deviceName: 'The \0television'.repeat(5) });
    expect((await call('POST', '/api/progress', sent)).status).toBe(200);
    const { answer } = await call('GET', `/api/progress/movie/${sent.tmdbId}?profileId=${ours.profileId}`);
    expect(answer).toMatchObject({ position: 600, snapshot: { title, poster: null } });
  });

  it("are refused for another household's profile, and without a session", async () => {
    const theirs = report({ profileId: others.profileId });
    expect((await call('POST', '/api/progress', theirs)).status).toBe(403);
    expect((await call('POST', '/api/progress', report(), { accessToken: undefined })).status).toBe(401);
    expect((await call('POST', '/api/progress', report(), { accessToken: 'nonsense' })).status).toBe(401);
  });

  it('are limited per profile and device, with a time to wait', async () => {
    const deviceId = randomUUID();
    const statuses: number[] = [];
    for (let turn = 0; turn < 30; turn += 1) {
      const { status, response } = await call('POST', '/api/progress', report({ deviceId }));
      statuses.push(status);
      if (status === 429) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(200));
    expect(statuses).toContain(429);
    expect((await call('POST', '/api/progress', report())).status).toBe(200);
  });

  it('are refused when too large, of another type, or no JSON', async () => {
    const large = JSON.stringify({ reports: [report({ deviceName: 'x'.repeat(1_100_000) })] });
    expect((await call('POST', '/api/progress', large)).status).toBe(413);
    expect((await call('POST', '/api/progress', '{"', {})).status).toBe(400);
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await call('POST', '/api/progress', 'a=b', form)).status).toBe(415);
  });
});

describe('while the store is away', () => {
  it('reports are 503 with a time to wait, nothing is half written, and it recovers by itself', async () => {
    const sent = [report(), report()];
    await call('POST', '/api/progress', report());
    away = true;
    const { status, answer, response } = await call('POST', '/api/progress', { reports: sent });
    expect(status).toBe(503);
    expect(answer).toMatchObject({ code: 'unavailable' });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    const read = await call('GET', `/api/progress/movie/${sent[0]?.tmdbId}?profileId=${ours.profileId}`);
    expect(read.status).toBe(503);
    away = false;
    for (const { tmdbId } of sent) {
      expect((await call('GET', `/api/progress/movie/${tmdbId}?profileId=${ours.profileId}`)).status).toBe(404);
    }
    const again = sent.map((each) => ({ ...each, deviceId: randomUUID() }));
    expect((await call('POST', '/api/progress', { reports: again })).status).toBe(200);
  });

  it('one bad row fails only its own request', async () => {
    const good = Array.from({ length: 5 }, () => report());
    // A profile that goes while it is remembered.
    const gone = await test.signUp();
    const bad = report({ profileId: gone.profileId });
    await call('POST', '/api/progress', bad, { accessToken: gone.accessToken });
    await test.admin.from('profiles').delete().eq('id', gone.profileId).throwOnError();
    const answers = await Promise.all([
      ...good.map((each) => call('POST', '/api/progress', each)),
      call('POST', '/api/progress', bad, { accessToken: gone.accessToken }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 422]);
  });
});

describe('places', () => {
  it('are 404 where nothing is stored, 422 where the address makes no sense', async () => {
    const of = `profileId=${ours.profileId}`;
    expect((await call('GET', `/api/progress/movie/999999?${of}`)).status).toBe(404);
    expect((await call('GET', `/api/progress/book/1?${of}`)).status).toBe(422);
    expect((await call('GET', `/api/progress/movie/zero?${of}`)).status).toBe(422);
    expect((await call('GET', `/api/progress/tv/1?${of}`)).status).toBe(422);
    expect((await call('GET', '/api/progress/movie/1')).status).toBe(422);
  });

  it('are those of the chosen profile where the query names none', async () => {
    const sent = report();
    await call('POST', '/api/progress', sent);
    const headers = { cookie: `tonight-profile=${ours.profileId}` };
    expect((await call('GET', `/api/progress/movie/${sent.tmdbId}`, undefined, { headers })).status).toBe(200);
    const theirs = { cookie: `tonight-profile=${others.profileId}` };
    expect((await call('GET', `/api/progress/movie/${sent.tmdbId}`, undefined, { headers: theirs })).status).toBe(403);
  });

  it('come for many keys at once', async () => {
    const sent = [report(), report({ type: 'tv', season: 1, episode: 2 })];
    await call('POST', '/api/progress', { reports: sent });
    const keys = [...sent, report()].map(({ type, tmdbId }) => ({
      type,
      tmdbId,
      ...(type === 'tv' ? { season: 1, episode: 2 } : {}),
    }));
    const { answer } = await call('POST', '/api/progress/batch', { profileId: ours.profileId, keys });
    expect((answer as { places: Place[] }).places.map(({ tmdbId }) => tmdbId).sort()).toEqual(
      sent.map(({ tmdbId }) => tmdbId).sort(),
    );
  });
});

describe('acts', () => {
  const patch = (body: Record<string, unknown>) =>
    call('PATCH', '/api/progress', { profileId: ours.profileId, ...body });

  it('set a bare position, and are refused past the known duration', async () => {
    const sent = report({ tmdbId: FILM });
    await call('POST', '/api/progress', sent);
    const key = { type: 'movie', tmdbId: sent.tmdbId };
    expect((await patch({ ...key, position: 1200 })).answer).toMatchObject({
      place: { position: 1200, duration: 6000 },
    });
    expect((await patch({ ...key, position: 0 })).answer).toMatchObject({ place: { position: 0 } });
    expect((await patch({ ...key, position: 7000 })).status).toBe(422);
  });

  it('mark watched and unwatched', async () => {
    const key = { type: 'movie', tmdbId: FILM + 1 };
    const marked = await patch({ action: 'mark-watched', ...key });
    expect((marked.answer as { place: Place }).place.watchedAt).not.toBeNull();
    const unmarked = await patch({ action: 'mark-unwatched', ...key });
    expect((unmarked.answer as { place: Place }).place.watchedAt).toBeNull();
  });

  it('hide and restore, and are 404 where nothing is stored', async () => {
    const sent = report();
    await call('POST', '/api/progress', sent);
    const listed = async () => {
      const { answer } = await call('GET', `/api/progress?profileId=${ours.profileId}&filter=in-progress&limit=100`);
      return (answer as { items: { tmdbId: number }[] }).items.some(({ tmdbId }) => tmdbId === sent.tmdbId);
    };
    const key = { type: 'movie', tmdbId: sent.tmdbId };
    expect(await listed()).toBe(true);
    expect((await patch({ action: 'hide', ...key })).status).toBe(200);
    expect(await listed()).toBe(false);
    expect((await patch({ action: 'restore', ...key })).status).toBe(200);
    expect(await listed()).toBe(true);
    expect((await patch({ action: 'hide', type: 'movie', tmdbId: 88_888_888 })).status).toBe(404);
  });

  it('forget, and take it back with what the forget answered', async () => {
    const sent = report();
    await call('POST', '/api/progress', sent);
    const address = `/api/progress/movie/${sent.tmdbId}?profileId=${ours.profileId}`;
    const { answer } = await call('DELETE', address);
    expect((await call('GET', address)).status).toBe(404);
    expect((await call('DELETE', address)).status).toBe(404);
    const { undo } = answer as { undo: object };
    expect((await patch({ action: 'restore', type: 'movie', tmdbId: sent.tmdbId, undo })).status).toBe(200);
    expect((await call('GET', address)).answer).toMatchObject({ position: 600 });
  });

  it.each([
    ['nothing', {}, 'position'],
    ['no field that is known', { colour: 'red' }, 'position'],
    ['no act that is known', { action: 'dance', type: 'movie', tmdbId: FILM }, 'action'],
    ['half of an act', { action: 'hide', type: 'movie' }, 'tmdbId'],
    ['a position that is none', { type: 'movie', tmdbId: FILM, position: 'x' }, 'position'],
  ])('are refused where the body says %s', async (_name, body, path) => {
    const { status, answer } = await call('PATCH', '/api/progress', body);
    expect(status).toBe(422);
    expect((answer as { errors: { path: string }[] }).errors.map((error) => error.path)).toContain(path);
  });

  it('are 404 on a film that the catalog does not list', async () => {
    const key = { type: 'movie', tmdbId: 77_777_777 };
    expect((await patch({ ...key, position: 60 })).status).toBe(404);
    expect((await patch({ action: 'set', ...key, position: 60 })).status).toBe(404);
    expect((await patch({ action: 'mark-watched', ...key })).status).toBe(404);
    expect((await patch({ action: 'mark-unwatched', ...key })).status).toBe(404);
  });

  it('take nothing back that was never forgotten, nor anything twice', async () => {
    const sent = report();
    await call('POST', '/api/progress', sent);
    const title = { type: 'movie', tmdbId: sent.tmdbId };
    const restore = (forgetId: string) => patch({ action: 'restore', ...title, undo: { ...title, forgetId } });
    expect((await restore(randomUUID())).status).toBe(404);
    const { answer } = await call('DELETE', `/api/progress/movie/${sent.tmdbId}?profileId=${ours.profileId}`);
    const { undo } = answer as { undo: { forgetId: string } };
    expect((await restore(undo.forgetId)).status).toBe(200);
    expect((await restore(undo.forgetId)).status).toBe(404);
  });

  it('name a place without a length by where it resumes, and what no report has named by the catalog', async () => {
    const sent = { type: 'movie', tmdbId: FILM + 2 };
    await call('POST', '/api/progress', report({ tmdbId: FILM + 3 }));
    await patch({ ...sent, position: 754 });
    const { answer } = await call('GET', `/api/progress?profileId=${ours.profileId}&limit=100`);
    const { items } = answer as { items: { tmdbId: number; reason: object; snapshot: { title: string | null } }[] };
    const card = (id: number) => items.find(({ tmdbId }) => tmdbId === id);
    expect(card(FILM + 2)?.reason).toEqual({ kind: 'resume-at', position: 754 });
    expect(card(FILM + 3)?.snapshot.title).toEqual(expect.any(String));
    const all = await call('GET', `/api/progress?profileId=${ours.profileId}&filter=all&limit=100`);
    const places = (all.answer as { items: { tmdbId: number; snapshot: { title: string | null } }[] }).items;
    expect(places.find(({ tmdbId }) => tmdbId === FILM + 3)?.snapshot.title).toBe(card(FILM + 3)?.snapshot.title);
    const past = await callRoute('GET', `/api/history?profileId=${ours.profileId}&limit=200`, { as: ours });
    const { entries } = (await past.json()) as { entries: { tmdbId: number; title: string | null; poster: unknown }[] };
    const entry = entries.find(({ tmdbId }) => tmdbId === FILM + 3);
    expect(entry).toMatchObject({ title: card(FILM + 3)?.snapshot.title, poster: expect.any(String) });
  });

  it('are refused for somebody else', async () => {
    const body = { profileId: others.profileId, type: 'movie', tmdbId: 1, position: 5 };
    expect((await call('PATCH', '/api/progress', body)).status).toBe(403);
    expect((await call('DELETE', `/api/progress/movie/1?profileId=${others.profileId}`)).status).toBe(403);
  });
});

describe('all progress', () => {
  it('comes newest first, page by page, each place once, finished and short ones too', async () => {
    const them = await test.signUp();
    const sent = Array.from({ length: 23 }, (_, index) => {
      const at = new Date(Date.now() - (index >> 1) * 60_000).toISOString();
      const episode = index % 3 === 0 ? { type: 'tv', season: 1, episode: index + 1 } : {};
      return report({ ...episode, profileId: them.profileId, observedAt: at, position: index * 270 });
    });
    const as = { accessToken: them.accessToken };
    await call('POST', '/api/progress', { reports: sent }, as);
    const seen: { tmdbId: number; observedAt: string }[] = [];
    let cursor: string | null = '';
    let pages = 0;
    while (cursor !== null) {
      const more = cursor && `&cursor=${cursor}`;
      const address = `/api/progress?profileId=${them.profileId}&filter=all&limit=5${more}`;
      const { answer } = await call('GET', address, undefined, as);
      const page = answer as { items: typeof seen; nextCursor: string | null };
      seen.push(...page.items);
      cursor = page.nextCursor;
      pages += 1;
    }
    expect(pages).toBe(5);
    expect(seen.map(({ tmdbId }) => tmdbId).sort()).toEqual(sent.map(({ tmdbId }) => tmdbId).sort());
    expect(seen.map(({ observedAt }) => observedAt)).toEqual(
      seen.map(({ observedAt }) => observedAt).sort((one, other) => (one < other ? 1 : -1)),
    );
  });

  it('refuses a cursor that it has not given', async () => {
    const { status, answer } = await call('GET', `/api/progress?profileId=${ours.profileId}&filter=all&cursor=abc`);
    expect(status).toBe(422);
    expect(answer).toMatchObject({ errors: [{ path: 'cursor' }] });
  });
});

describe('the stream', () => {
  it('tells the household what was committed, and nobody else', async () => {
    const leaving = new AbortController();
    const open = (accessToken: string) =>
      callProgressApi({ method: 'GET', address: '/api/progress/stream', accessToken, signal: leaving.signal });
    const [mine, theirs] = await Promise.all([open(ours.accessToken), open(others.accessToken)]);
    const sent = report();
    await call('POST', '/api/progress', sent);
    leaving.abort();
    expect(await mine?.text()).toContain(`"tmdbId":${sent.tmdbId}`);
    expect(await theirs?.text()).not.toContain('tmdbId');
  });
});
