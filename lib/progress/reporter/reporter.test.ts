import { describe, expect, it } from 'vitest';
import { createMemoryJournal } from '@/lib/progress/journal/journal';
import type { Report } from '@/lib/progress/report-schema';
import { createDelivery } from '@/lib/progress/reporter/delivery';
import type { PlaybackSignalKind } from '@/lib/progress/reporter/playback-signal';
import { createReporter } from '@/lib/progress/reporter/reporter';
import { storedPlace } from '@/lib/testing/stored-place';

const START = Date.parse('2026-11-21T20:00:00Z');
const DAY_MS = 24 * 60 * 60_000;

/** A player, its journal and a server, with both of the device's clocks in the test's hands. */
function setUp() {
  const clock = { wall: START, steady: 5_000 };
  const posts: Report[] = [];
  let sessions = 2;
  const journal = createMemoryJournal();
  let online = true;
  const clocks = {
    page: 'here',
    wall: () => clock.wall,
    steady: () => clock.steady,
    after: () => () => undefined,
  };
  const delivery = createDelivery({
    journal,
    async post(reports) {
      if (!online) return { kind: 'unreachable' };
      posts.push(...reports);
      return { kind: 'stored', places: reports.map(storedPlace), forgotten: [] };
    },
    clock: clocks,
    exclusively: (work) => work(),
    chance: () => 1,
  });
  const reporter = createReporter({
    subject: { profileId: '6f1de8d2-54f1-4d20-9f4d-3f6b1de0a100', type: 'movie', tmdbId: 1 },
    device: { id: '6f1de8d2-54f1-4d20-9f4d-3f6b1de0a101', name: 'Television' },
    newSessionId: () => `6f1de8d2-54f1-4d20-9f4d-3f6b1de0a10${sessions++}`,
    journal,
    delivery,
    clock: clocks,
  });
  let position = 100;
  const tell = (kind: PlaybackSignalKind) => reporter.signal(kind, { position, duration: 3600, rate: 1 });
  const pass = (milliseconds: number) => {
    clock.wall += milliseconds;
    clock.steady += milliseconds;
  };
  return {
    clock,
    posts,
    journal,
    reporter,
    tell,
    pass,
    wake: () => delivery.wake(),
    set online(now: boolean) {
      online = now;
    },
    begin() {
      tell('frame');
      tell('playing');
    },
    play(seconds: number) {
      for (let step = 0; step < seconds * 4; step++) {
        pass(250);
        position += 0.25;
        tell('time');
      }
    },
    /** Everything that can happen without time passing has happened. */
    settled: () => new Promise<void>((resolve) => setImmediate(resolve)),
    last: () => posts.at(-1) as Report,
  };
}

const ageOf = ({ sentAt, observedAt }: Report) => Date.parse(sentAt) - Date.parse(observedAt);

describe('somebody sets the clock in the middle of a film', () => {
  it.each([
    // Like a sleep, and so a session of its own by the new clock.
    ['a day ahead', DAY_MS, { sessions: 2, secondsPlayed: 20, observedAt: START + DAY_MS + 40_000 }],
    ['a day back', -DAY_MS, { sessions: 1, secondsPlayed: 40, observedAt: START + 40_000 }],
  ])('%s: seconds played, order and age stay right', async (_, jump, expected) => {
    const { clock, reporter, posts, begin, play, tell, settled, last } = setUp();
    begin();
    play(20);
    await settled();
    clock.wall += jump;
    play(20);
    tell('pause');
    await settled();
    expect(reporter.secondsPlayed()).toBe(40);
    expect(last()).toMatchObject({ event: 'pause', position: 140, secondsPlayed: expected.secondsPlayed });
    expect(Date.parse(last().observedAt)).toBe(expected.observedAt);
    expect(ageOf(last())).toBe(0);
    const sessions = [...Map.groupBy(posts, ({ sessionId }) => sessionId).values()];
    expect(sessions).toHaveLength(expected.sessions);
    const told = sessions.reduce((sum, reports) => sum + (reports.at(-1)?.secondsPlayed ?? 0), 0);
    expect(40 - told, 'seconds the server has not heard of yet').toBeLessThan(1);
    expect(told).toBeLessThanOrEqual(40);
    for (const reports of sessions) {
      const observed = reports.map(({ observedAt }) => Date.parse(observedAt));
      expect(observed).toEqual(observed.toSorted((one, other) => one - other));
    }
  });
});

describe('the device falls asleep in the middle of a film', () => {
  it.each([
    ['whose steady clock stands still meanwhile', 0],
    ['whose steady clock goes on', 8 * 60 * 60_000],
  ])('one %s: the sleep is not watched, and the place is where it stopped', async (_, steady) => {
    const { clock, reporter, begin, play, tell, settled, last } = setUp();
    begin();
    play(20);
    clock.wall += 8 * 60 * 60_000;
    clock.steady += steady;
    play(5);
    tell('pause');
    await settled();
    expect(reporter.secondsPlayed()).toBe(25);
    expect(last()).toMatchObject({ position: 125, secondsPlayed: 5 });
    expect(ageOf(last())).toBe(0);
  });

  it('tells the true age of what it could not send before, so that what was watched elsewhere meanwhile wins', async () => {
    const device = setUp();
    device.begin();
    device.online = false;
    device.play(20);
    device.tell('hidden');
    await device.settled();
    device.clock.wall += 8 * 60 * 60_000;
    device.online = true;
    device.wake();
    await device.settled();
    expect(device.last()).toMatchObject({ position: 120, secondsPlayed: 20 });
    expect(ageOf(device.last())).toBe(8 * 60 * 60_000);
    expect(await device.journal.entries()).toEqual([]);
  });
});

describe('a tab that was left paused', () => {
  const MINUTE_MS = 60_000;

  it.each([
    ['a minute', MINUTE_MS, false],
    ['an hour', 60 * MINUTE_MS, true],
  ])('for %s', async (_, away, isAnother) => {
    const { posts, reporter, begin, play, tell, settled, pass, last } = setUp();
    begin();
    play(20);
    tell('pause');
    await settled();
    const before = last().sessionId;
    pass(away);
    tell('playing');
    play(3);
    tell('pause');
    await settled();
    expect(last().sessionId !== before, 'has to play again before its word counts').toBe(isAnother);
    expect(last()).toMatchObject({ position: 123, sequence: expect.any(Number), secondsPlayed: isAnother ? 3 : 23 });
    expect(reporter.secondsPlayed(), 'what was watched before still counts for finishing').toBe(23);
    expect(ageOf(last())).toBe(0);
    expect(posts.length).toBeGreaterThan(1);
  });

  it('tells nothing of a jump before it plays again', async () => {
    const { posts, begin, play, tell, settled, pass } = setUp();
    begin();
    play(20);
    tell('pause');
    await settled();
    const told = posts.length;
    pass(60 * MINUTE_MS);
    tell('seeking');
    tell('seeked');
    await settled();
    expect(posts).toHaveLength(told);
  });
});
