import { describe, expect, it } from 'vitest';
import { createMemoryJournal, type Journal } from '@/lib/progress/journal/journal';
import { type JournalEntry, journalKey } from '@/lib/progress/journal/journal-entry';
import type { PostOutcome } from '@/lib/progress/post-reports';
import type { Report } from '@/lib/progress/report-schema';
import { createDelivery, type DeliveryState } from '@/lib/progress/reporter/delivery';
import { storedPlace } from '@/lib/testing/stored-place';

const PROFILE = '6f1de8d2-54f1-4d20-9f4d-3f6b1de0a100';
const OTHER_PROFILE = '6f1de8d2-54f1-4d20-9f4d-3f6b1de0a101';
const session = (number: number) => `5a1de8d2-54f1-4d20-9f4d-3f6b1de0a1${String(number).padStart(2, '0')}`;
const START = Date.parse('2026-11-21T20:00:00Z');

function entry(changes: {
  sequence?: number;
  sessionNumber?: number;
  profileId?: string | null;
  due?: boolean;
  wall?: number;
  steady?: number;
  page?: string;
}): JournalEntry {
  const wall = changes.wall ?? START;
  const report: JournalEntry['report'] = {
    profileId: changes.profileId === undefined ? PROFILE : changes.profileId,
    type: 'movie',
    tmdbId: 1,
    position: 10 + (changes.sequence ?? 1),
    duration: 3600,
    sessionId: session(changes.sessionNumber ?? 1),
    sequence: changes.sequence ?? 1,
    observedAt: new Date(wall).toISOString(),
    deviceId: session(99),
    event: 'playing',
  };
  return {
    key: journalKey(report),
    dueSequence: changes.due === false ? null : report.sequence,
    owed: null,
    observedWall: wall,
    observedSteady: changes.steady ?? 0,
    page: changes.page ?? 'here',
    report,
  };
}

/** An answer of the test's server; it knows best what it was sent. */
type Answer = PostOutcome | 'stored' | ((reports: Report[]) => PostOutcome);

/** A delivery whose server, clocks and timers the test holds in its hands. */
function setUp(answers: Answer[] = [], journal: Journal = createMemoryJournal()) {
  const posts: { reports: Report[]; keepalive: boolean }[] = [];
  const states: DeliveryState[] = [];
  const refusals: { key: string; words: string }[] = [];
  const timers: { milliseconds: number; call: () => void }[] = [];
  const now = { wall: START, steady: 0 };
  const delivery = createDelivery({
    journal,
    async post(reports, { keepalive }) {
      posts.push({ reports, keepalive });
      const answer = answers.shift() ?? 'stored';
      if (typeof answer === 'function') return answer(reports);
      return answer === 'stored' ? { kind: 'stored', places: reports.map(storedPlace), forgotten: [] } : answer;
    },
    clock: {
      page: 'here',
      wall: () => now.wall,
      steady: () => now.steady,
      after(milliseconds, call) {
        const timer = { milliseconds, call };
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer), 1);
      },
    },
    exclusively: (work) => work(),
    chance: () => 1,
    onState: (state) => states.push(state),
    onRefused: ({ key }, words) => refusals.push({ key, words }),
  });
  /** Everything that can happen without time passing has happened. */
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  const fire = async () => {
    timers.shift()?.call();
    await settled();
  };
  return { journal, delivery, posts, states, refusals, timers, now, settled, fire };
}

describe('delivery', () => {
  it('sends what is due and forgets it once it is stored', async () => {
    const { journal, delivery, posts, states, settled } = setUp();
    await journal.keep(entry({ sequence: 3 }));
    delivery.nudge();
    await settled();
    expect(posts.map(({ reports }) => reports.map(({ sequence }) => sequence))).toEqual([[3]]);
    expect(await journal.entries()).toEqual([]);
    expect(states.at(-1)).toBe('idle');
  });

  it('leaves what is only kept in case the page dies', async () => {
    const { journal, delivery, posts, settled } = setUp();
    await journal.keep(entry({ due: false }));
    delivery.nudge();
    await settled();
    expect(posts).toEqual([]);
  });

  it('sends what a page that died left behind', async () => {
    const { journal, delivery, posts, now, settled } = setUp();
    await journal.keep(entry({ due: false, page: 'gone' }));
    now.wall += 60_000;
    delivery.nudge();
    await settled();
    expect(posts).toHaveLength(1);
    expect(Date.parse(posts[0]?.reports[0]?.sentAt ?? '') - START).toBe(60_000);
  });

  it('does not forget what was seen while the request was on its way', async () => {
    const journal = createMemoryJournal();
    const slow: Journal = {
      ...journal,
      async settle(key, sequence) {
        await journal.keep(entry({ sequence: 9, due: false }));
        await journal.settle(key, sequence);
      },
    };
    const { delivery, settled } = setUp([], slow);
    await journal.keep(entry({ sequence: 3 }));
    delivery.nudge();
    await settled();
    expect((await journal.entries()).map(({ report }) => report.sequence)).toEqual([9]);
  });

  it.each([
    ['429 with Retry-After', { kind: 'later', delay: 30_000 }, 30_000],
    ['429 without', { kind: 'later', delay: 0 }, 1_000],
    ['a server that is away', { kind: 'unreachable' }, 1_000],
  ] as const)('keeps the report on %s and sends it again', async (_, answer, delay) => {
    const { journal, delivery, posts, timers, states, settled, fire } = setUp([answer]);
    await journal.keep(entry({}));
    delivery.nudge();
    await settled();
    expect(await journal.entries()).toHaveLength(1);
    expect(states.at(-1)).toBe('waiting');
    expect(timers[0]?.milliseconds).toBe(delay);
    delivery.nudge();
    await settled();
    expect(posts).toHaveLength(1);
    await fire();
    expect(posts).toHaveLength(2);
    expect(await journal.entries()).toEqual([]);
  });

  it('waits longer with every failure, and not at all when the network is back', async () => {
    const away: PostOutcome = { kind: 'unreachable' };
    const { journal, delivery, posts, timers, settled, fire } = setUp([away, away, away]);
    await journal.keep(entry({}));
    delivery.nudge();
    await settled();
    expect(timers[0]?.milliseconds).toBe(1_000);
    await fire();
    expect(timers[0]?.milliseconds).toBe(2_000);
    await fire();
    expect(timers[0]?.milliseconds).toBe(4_000);
    delivery.wake();
    await settled();
    expect(posts).toHaveLength(4);
    expect(timers).toEqual([]);
  });

  it.each([
    ['finds nobody', { kind: 'unreachable' }],
    ['meets another page', { kind: 'strange' }],
    ['is asked to come later', { kind: 'later', delay: 60_000 }],
  ] as const)('tries at once again when the network is back during an attempt that %s', async (_, outcome) => {
    const { journal, delivery, posts, timers, settled } = setUp([
      () => {
        delivery.wake();
        return outcome;
      },
    ]);
    await journal.keep(entry({}));
    delivery.nudge();
    await settled();
    expect(posts).toHaveLength(2);
    expect(await journal.entries()).toEqual([]);
    expect(timers).toEqual([]);
  });

  it('keeps everything and stops when nobody is signed in', async () => {
    const { journal, delivery, states, timers, settled } = setUp([{ kind: 'signed-out' }]);
    await journal.keep(entry({}));
    delivery.nudge();
    await settled();
    expect(states.at(-1)).toBe('signed-out');
    expect(await journal.entries()).toHaveLength(1);
    expect(timers).toEqual([]);
  });

  it('never sends what belongs to nobody yet', async () => {
    const { journal, delivery, posts, now, settled } = setUp();
    await journal.keep(entry({ profileId: null }));
    now.wall += 60_000;
    delivery.nudge();
    delivery.flush(entry({ profileId: null }));
    await settled();
    expect(posts).toEqual([]);
    expect(await journal.entries()).toHaveLength(1);
  });

  it('gets the good ones through when one of many is refused, drops that one and says so', async () => {
    const refused: PostOutcome = { kind: 'refused', words: 'position: is past the duration' };
    const { journal, delivery, posts, refusals, settled } = setUp([refused, 'stored', refused]);
    await journal.keep(entry({ sessionNumber: 1 }));
    await journal.keep(entry({ sessionNumber: 2 }));
    delivery.nudge();
    await settled();
    expect(posts.map(({ reports }) => reports.length)).toEqual([2, 1, 1]);
    expect(await journal.entries()).toEqual([]);
    expect(refusals).toEqual([{ key: entry({ sessionNumber: 2 }).key, words: refused.words }]);
  });

  it.each<[string, Answer]>([
    ['an answer that is not ours', { kind: 'strange' }],
    ['an answer that names nothing', { kind: 'stored', places: [], forgotten: [] }],
    [
      'an answer that names something else',
      (reports) => ({
        kind: 'stored',
        places: reports.map((report) => ({ ...storedPlace(report), tmdbId: 2 })),
        forgotten: [],
      }),
    ],
  ])('keeps the report on %s, and sends it again', async (_, answer) => {
    const { journal, delivery, posts, timers, states, now, settled, fire } = setUp([answer, answer]);
    await journal.keep(entry({}));
    delivery.nudge();
    await settled();
    expect(await journal.entries()).toHaveLength(1);
    expect(states.at(-1)).toBe('waiting');
    for (const wait of [1_000, 2_000]) {
      expect(timers[0]?.milliseconds).toBe(wait);
      now.steady += wait;
      await fire();
    }
    expect(posts).toHaveLength(3);
    expect(await journal.entries()).toEqual([]);
    expect(states.at(-1)).toBe('idle');
  });

  it('lets the others pass one that is answered strangely every time, however often', async () => {
    const firewall: Answer = (reports) =>
      reports.some(({ sessionId }) => sessionId === session(1))
        ? { kind: 'strange' }
        : { kind: 'stored', places: reports.map(storedPlace), forgotten: [] };
    const { journal, delivery, timers, settled } = setUp(new Array(99).fill(firewall));
    for (const sessionNumber of [1, 2, 3, 4]) await journal.keep(entry({ sessionNumber }));
    delivery.nudge();
    await settled();
    expect((await journal.entries()).map(({ report }) => report.sessionId)).toEqual([session(1)]);
    await journal.keep(entry({ sessionNumber: 5 }));
    delivery.nudge();
    await settled();
    expect((await journal.entries()).map(({ report }) => report.sessionId)).toEqual([session(1)]);
    expect(timers).toHaveLength(1);
  });

  it('does not knock with every entry where nothing is understood', async () => {
    const { journal, delivery, posts, settled } = setUp(new Array(99).fill({ kind: 'strange' }));
    for (let sessionNumber = 1; sessionNumber <= 20; sessionNumber++) await journal.keep(entry({ sessionNumber }));
    delivery.nudge();
    await settled();
    expect(posts.map(({ reports }) => reports.length)).toEqual([20, 1, 1, 1]);
    expect(await journal.entries()).toHaveLength(20);
  });

  it("keeps another account's reports for when it is back, without holding up this one's", async () => {
    const forbidden = { kind: 'forbidden', isAboveCap: false } as const;
    const { journal, delivery, settled } = setUp([forbidden, forbidden, 'stored']);
    await journal.keep(entry({ sessionNumber: 1, profileId: OTHER_PROFILE }));
    await journal.keep(entry({ sessionNumber: 2 }));
    delivery.nudge();
    await settled();
    expect((await journal.entries()).map(({ report }) => report.profileId)).toEqual([OTHER_PROFILE]);
  });

  it('flushes by a request that outlives the page', async () => {
    const { journal, delivery, posts, settled } = setUp();
    const last = entry({ sequence: 7 });
    await journal.keep(last);
    delivery.flush(last);
    await settled();
    expect(posts).toMatchObject([{ keepalive: true, reports: [{ sequence: 7 }] }]);
    expect(await journal.entries()).toEqual([]);
  });

  it.each([
    ['the device slept', { wall: 3_600_000, steady: 1_000 }, 3_600_000],
    ['somebody set the clock back', { wall: -86_400_000, steady: 4_000 }, 4_000],
    ['nothing happened', { wall: 4_000, steady: 4_000 }, 4_000],
  ])('tells the age of a report truly when %s meanwhile', async (_, passed, age) => {
    const { journal, delivery, posts, now, settled } = setUp();
    await journal.keep(entry({}));
    now.wall += passed.wall;
    now.steady += passed.steady;
    delivery.nudge();
    await settled();
    const report = posts[0]?.reports[0];
    expect(Date.parse(report?.sentAt ?? '') - Date.parse(report?.observedAt ?? '')).toBe(age);
  });

  it('sends a start over even when more was played before it could be told', async () => {
    const { journal, delivery, posts, settled } = setUp();
    const restart = entry({ sequence: 4 });
    await journal.keep({ ...restart, report: { ...restart.report, event: 'start-over' } });
    await journal.keep(entry({ sequence: 5, due: false }));
    delivery.nudge();
    await settled();
    expect(posts[0]?.reports).toMatchObject([{ sequence: 5, event: 'start-over' }]);
  });
});
