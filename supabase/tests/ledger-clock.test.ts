import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { entryFromAct, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { ledgerClock } from '@/lib/progress/ledger/now';
import { recordProgress } from '@/lib/progress/ledger/repository';
import type { Place } from '@/lib/progress/place-schema';
import { callProgressApi, serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/*
 * A server whose clock was wrong, and is right after a restart. What lies in the future goes with its test, or it would
 * be the future of all the others that share this database.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SHOW = 9_100_001;

let test: TestSupabase;
let ours: TestHousehold;

beforeAll(async () => {
  test = await sharedSupabase('pglite');
  serveFrom(test);
});

beforeEach(async () => {
  ours = await test.signUp();
});

afterEach(async () => {
  await test.admin.from('profiles').delete().eq('id', ours.profileId).throwOnError();
  restart();
});

/** What only a new process knows of the time: nothing. */
function restart(): void {
  ledgerClock.forget();
}

/** Two episodes as the server wrote them while its clock was off. */
async function playedWhile(off: number): Promise<void> {
  const at = Date.now() + off;
  const entries = [1, 2].map((episode, index): LedgerEntry => {
    const key = { type: 'tv' as const, tmdbId: SHOW, season: 1, episode };
    const act = entryFromAct({
      kind: 'set',
      profileId: ours.profileId,
      key,
      position: 900,
      duration: 3000,
      at: at + index,
    });
    return { ...act, kind: 'playback', event: 'playing', secondsPlayed: 900 };
  });
  await recordProgress(test.admin, entries);
  restart();
}

async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const { accessToken } = ours;
  const response = await callProgressApi({ method, address: `/api/progress${path}`, body, accessToken });
  expect(response?.status).toBe(200);
  return (await response?.json()) as Answer;
}

const act = (fields: object) =>
  call<{ place: Place; thread: object }>('PATCH', '', {
    profileId: ours.profileId,
    type: 'tv',
    tmdbId: SHOW,
    ...fields,
  });

/** When the last report was answered. */
let answeredAt = 0;

/** Each report is made after the one before was received: of two sessions in the same millisecond neither is the newer. */
async function report(fields: object): Promise<Place | undefined> {
  while (Date.now() <= answeredAt) await new Promise((resolve) => setImmediate(resolve));
  const now = Date.now();
  const { places } = await call<{ places: Place[] }>('POST', '', {
    profileId: ours.profileId,
    type: 'tv',
    tmdbId: SHOW,
    season: 1,
    episode: 2,
    duration: 3000,
    sessionId: randomUUID(),
    sequence: 1,
    observedAt: new Date(now).toISOString(),
    sentAt: new Date(now).toISOString(),
    deviceId: randomUUID(),
    event: 'playing',
    ...fields,
  });
  answeredAt = Date.now();
  return places[0];
}

const offs = [HOUR, DAY, 365 * DAY, -HOUR, -DAY, -365 * DAY];

describe.each(offs)('after a clock that was off by %s ms', (off) => {
  beforeEach(() => playedWhile(off));

  it('playing on moves the place, and so does every report after it', async () => {
    const sessionId = randomUUID();
    // Seen half a second before it was sent.
    const observedAt = new Date(Date.now() - 500).toISOString();
    const first = await report({ sessionId, observedAt, position: 920, secondsPlayed: 20 });
    expect(first).toMatchObject({ position: 920 });
    expect(await report({ sessionId, sequence: 2, position: 921, secondsPlayed: 21 })).toMatchObject({ position: 921 });
    expect(await report({ position: 500, secondsPlayed: 30 })).toMatchObject({ position: 500 });
    expect(await report({ episode: 1, position: 100, secondsPlayed: 30 })).toMatchObject({ position: 100 });
  });

  it('starting over takes effect', async () => {
    expect(await report({ position: 0, secondsPlayed: 0, event: 'start-over' })).toMatchObject({ position: 0 });
  });

  it('setting, marking and taking the mark back take effect, one after the other', async () => {
    const key = { season: 1, episode: 2 };
    expect((await act({ action: 'set', ...key, position: 10 })).place).toMatchObject({ position: 10 });
    expect((await act({ action: 'mark-watched', ...key })).place.finishedAt).not.toBeNull();
    expect((await act({ action: 'mark-unwatched', ...key })).place).toMatchObject({ position: 0, watchedAt: null });
  });

  it('advancing takes effect, and the thread follows what is played', async () => {
    await act({ action: 'mark-watched', season: 1, episode: 2 });
    expect((await act({ action: 'advance' })).thread).toMatchObject({ season: 1, episode: 3 });
    await report({ episode: 1, position: 50, secondsPlayed: 20 });
    const { thread } = await call<{ thread: object }>('GET', `/show/${SHOW}?profileId=${ours.profileId}`);
    expect(thread).toMatchObject({ season: 1, episode: 1 });
  });

  it('forgetting takes effect, and what is played then begins anew', async () => {
    await call('DELETE', `/tv/${SHOW}?season=1&episode=2&profileId=${ours.profileId}`);
    const gone = await callProgressApi({
      method: 'GET',
      address: `/api/progress/tv/${SHOW}?season=1&episode=2&profileId=${ours.profileId}`,
      accessToken: ours.accessToken,
    });
    expect(gone?.status).toBe(404);
    expect(await report({ position: 15, secondsPlayed: 15 })).toMatchObject({ position: 15, secondsPlayed: 15 });
  });

  it('hiding takes effect, until it is played again', async () => {
    const listed = async () =>
      (await call<{ items: { tmdbId: number }[] }>('GET', `?profileId=${ours.profileId}`)).items.length;
    expect(await listed()).toBe(1);
    await act({ action: 'drop' });
    expect(await listed()).toBe(0);
    await report({ position: 930, secondsPlayed: 30 });
    expect(await listed()).toBe(1);
  });
});
