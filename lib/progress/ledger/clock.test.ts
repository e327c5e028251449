import { describe, expect, it } from 'vitest';
import { LedgerClock } from '@/lib/progress/ledger/clock';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A store and a machine whose clocks can be set. */
function world({ nowMs, newestMs = null }: { nowMs: number; newestMs?: number | null }) {
  const state = { nowMs, newestMs, steady: 5_000, asked: 0, away: false, delays: [] as number[] };
  const clock = new LedgerClock({
    askStore: async (look) => {
      state.asked += 1;
      if (state.away) throw new Error('away');
      const answer = { nowMs: state.nowMs, newestMs: look ? state.newestMs : null };
      pass(state.delays.shift() ?? 0);
      return answer;
    },
    steady: () => state.steady,
  });
  function pass(milliseconds: number) {
    state.steady += milliseconds;
    state.nowMs += milliseconds;
  }
  /** Lets the clock look at the store again in the background. */
  const lookAgain = async () => {
    pass(60_001);
    await clock.now();
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { state, clock, pass, lookAgain };
}

describe('LedgerClock', () => {
  it("is the store's clock, and goes on with it without asking every time", async () => {
    const { state, clock, pass } = world({ nowMs: 10 * DAY, newestMs: 9 * DAY });
    expect(await clock.now()).toBe(10 * DAY);
    pass(59_000);
    expect(await clock.now()).toBe(10 * DAY + 59_000);
    expect(state.asked).toBe(1);
  });

  it.each([
    ['slow, and quick once', [80, 40, 1], 3, 1],
    ['slow, the second less than the third', [80, 40, 90, 60, 70], 5, 40],
    ['quick at once', [2], 1, 2],
  ])('begins by the quickest of several answers: %s', async (_, delays, asked, late) => {
    const { state, clock } = world({ nowMs: 10 * DAY });
    state.delays = delays;
    const now = await clock.now();
    expect([state.asked, state.nowMs - now]).toEqual([asked, late]);
  });

  it.each([HOUR, DAY, 365 * DAY])('begins a minute after what is stored when that is %s ms ahead', async (ahead) => {
    const { clock } = world({ nowMs: 1000 * DAY, newestMs: 1000 * DAY + ahead });
    expect(await clock.now()).toBe(1000 * DAY + ahead + 60_000);
  });

  it('runs at half the speed while it is ahead, until the true time has caught up', async () => {
    const { clock, pass, lookAgain } = world({ nowMs: 0, newestMs: 2 * HOUR });
    const before = await clock.now();
    pass(1000);
    expect(await clock.now()).toBe(before + 500);
    for (let minute = 0; minute < 4 * 60 + 5; minute += 1) await lookAgain();
    const caughtUp = await clock.now();
    pass(1000);
    expect((await clock.now()) - caughtUp).toBe(1000);
    expect(caughtUp).toBeLessThan(4.2 * HOUR);
  });

  it('says what it was when a request came, also while it runs at half the speed', async () => {
    const { clock, state, pass } = world({ nowMs: 0, newestMs: 2 * HOUR });
    await clock.now();
    pass(1000);
    const came = state.steady;
    const then = await clock.now();
    pass(3000);
    expect(await clock.now(came)).toBe(then);
  });

  it.each([HOUR, DAY, 365 * DAY])('never runs back when the clock is set back by %s ms meanwhile', async (back) => {
    const { state, clock, lookAgain } = world({ nowMs: 1000 * DAY });
    let last = await clock.now();
    state.nowMs -= back;
    for (let minute = 0; minute < 5; minute += 1) {
      await lookAgain();
      expect(await clock.now()).toBeGreaterThan(last);
      last = await clock.now();
    }
  });

  it('follows at once when a clock that was behind is set right', async () => {
    const { state, clock, lookAgain } = world({ nowMs: 10 * DAY, newestMs: 20 * DAY });
    await clock.now();
    state.nowMs = 30 * DAY;
    await lookAgain();
    expect(await clock.now()).toBeGreaterThanOrEqual(30 * DAY);
  });

  it('fails while the store has never answered, and goes on without it later', async () => {
    const { state, clock, lookAgain } = world({ nowMs: 10 * DAY });
    state.away = true;
    await expect(clock.now()).rejects.toThrow('away');
    state.away = false;
    await clock.now();
    state.away = true;
    await lookAgain();
    expect(await clock.now()).toBe(10 * DAY + 60_001);
  });
});
