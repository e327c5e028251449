import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '@/lib/progress/schema';
import { type Call, callProgressApi, serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

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
    const large = JSON.stringify({ reports: [report({ deviceName: 'x'.repeat(70_000) })] });
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
    const bad = report({ deviceName: 'nul \u0000 byte' });
    const answers = await Promise.all([...good, bad].map((each) => call('POST', '/api/progress', each)));
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
    const sent = report();
    await call('POST', '/api/progress', sent);
    const key = { type: 'movie', tmdbId: sent.tmdbId };
    expect((await patch({ ...key, position: 1200 })).answer).toMatchObject({
      place: { position: 1200, duration: 6000 },
    });
    expect((await patch({ ...key, position: 0 })).answer).toMatchObject({ place: { position: 0 } });
    expect((await patch({ ...key, position: 7000 })).status).toBe(422);
  });

  it('mark watched and unwatched', async () => {
    const key = { type: 'movie', tmdbId: report().tmdbId };
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

  it('are refused for somebody else', async () => {
    const body = { profileId: others.profileId, type: 'movie', tmdbId: 1, position: 5 };
    expect((await call('PATCH', '/api/progress', body)).status).toBe(403);
    expect((await call('DELETE', `/api/progress/movie/1?profileId=${others.profileId}`)).status).toBe(403);
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
