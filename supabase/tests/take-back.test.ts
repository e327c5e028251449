import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActionAnswer } from '@/lib/progress/action-answer-schema';
import type { Place } from '@/lib/progress/place-schema';
import { callProgressApi, serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const show = { type: 'tv', tmdbId: 9_100_001 } as const;

describe('taking back what was done on purpose', () => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
  });
  beforeEach(async () => {
    ours = await test.signUp();
  });

  async function call(method: string, address: string, body: object, accessToken = ours.accessToken) {
    const response = await callProgressApi({ method, address, body, accessToken });
    return { status: response?.status, answer: await response?.json() };
  }
  const act = async (body: object) => {
    const { status, answer } = await call('PATCH', '/api/progress', { profileId: ours.profileId, ...show, ...body });
    expect(status, JSON.stringify(answer)).toBe(200);
    return answer as ActionAnswer;
  };
  const play = (episode: number, position: number, minutesAgo: number) => {
    const at = Date.now() - minutesAgo * 60_000;
    const report = {
      ...show,
      profileId: ours.profileId,
      season: 1,
      episode,
      sessionId: randomUUID(),
      deviceId: randomUUID(),
      duration: 2800,
      sentAt: new Date().toISOString(),
    };
    return call('POST', '/api/progress', {
      reports: [
        {
          ...report,
          sequence: 0,
          position: 0,
          secondsPlayed: 0,
          observedAt: new Date(at - position * 1000).toISOString(),
        },
        { ...report, sequence: 1, position, secondsPlayed: position, observedAt: new Date(at).toISOString() },
      ],
    });
  };
  const places = async () => {
    const keys = [1, 2, 3, 4].map((episode) => ({ ...show, season: 1, episode }));
    const { answer } = await call('POST', '/api/progress/batch', { profileId: ours.profileId, keys });
    return (answer.places as Place[]).toSorted((one, other) => one.episode - other.episode);
  };

  it.each([
    ['marking one watched', { action: 'mark-watched', season: 1, episode: 2 }],
    ['marking up to here', { action: 'mark-watched', season: 1, episode: 4, scope: 'up-to-here' }],
    ['marking a season', { action: 'mark-watched', season: 1, scope: 'season' }],
    ['marking unwatched', { action: 'mark-unwatched', season: 1, episode: 1 }],
    ['another episode', { action: 'set', season: 1, episode: 4, position: 0 }],
    ['starting over', { action: 'set', season: 1, episode: 2, position: 0, duration: 2800 }],
  ])('leaves everything as it was before %s', async (_, body) => {
    await play(1, 2700, 200);
    await play(2, 900, 100);
    const before = await places();
    const actionId = randomUUID();
    const done = await act({ ...body, actionId });
    expect(done.places).not.toHaveLength(0);
    expect(await places()).not.toEqual(before);
    const undone = await act({ action: 'take-back', actionId });
    expect(undone.thread).toMatchObject({ season: 1, episode: 2 });
    expect(await places()).toEqual(before);
  });

  it('marks what was seen long ago without moving anybody back', async () => {
    await play(2, 900, 200);
    await play(4, 1200, 100);
    const [second, fourth] = await places();
    const actionId = randomUUID();
    const { thread } = await act({ action: 'mark-watched', season: 1, episode: 3, actionId });
    expect(thread).toMatchObject({ season: 1, episode: 4 });
    expect(await places()).toMatchObject([
      { episode: 2, position: 900 },
      { episode: 3, watchedAt: expect.any(String) },
      { episode: 4, position: 1200, finishedAt: null },
    ]);
    await act({ action: 'take-back', actionId });
    expect(await places()).toEqual([second, fourth]);
  });

  it('keeps what was played meanwhile', async () => {
    await play(1, 900, 100);
    const actionId = randomUUID();
    await act({ action: 'mark-watched', season: 1, episode: 1, actionId });
    await play(3, 600, 0);
    const undone = await act({ action: 'take-back', actionId });
    expect(undone.thread).toMatchObject({ episode: 3 });
    expect(await places()).toMatchObject([
      { episode: 1, position: 900, watchedAt: null },
      { episode: 3, position: 600 },
    ]);
  });

  it('takes back once, one’s own acts alone, and never a playback', async () => {
    await play(1, 900, 100);
    const actionId = randomUUID();
    await act({ action: 'mark-watched', season: 1, episode: 1, actionId });
    const others = await test.signUp();
    const body = { action: 'take-back', ...show, actionId };
    const theirs = await call('PATCH', '/api/progress', { ...body, profileId: ours.profileId }, others.accessToken);
    expect(theirs.status).toBe(403);
    await act({ action: 'take-back', actionId });
    const again = await call('PATCH', '/api/progress', { ...body, profileId: ours.profileId });
    expect(again.status).toBe(404);
    const [place] = await places();
    const played = { ...body, actionId: place?.sessionId, profileId: ours.profileId };
    expect((await call('PATCH', '/api/progress', played)).status).toBe(404);
    expect(await places()).toEqual([place]);
  });
});
