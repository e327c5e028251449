import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Batcher, type BatcherOptions } from '@/lib/progress/batcher';
import { ProgressRefusedError } from '@/lib/progress/errors';

/** A store whose writes end when the test says so. */
function makeStore() {
  const writes: { items: number[]; commit(): void; fail(error: Error): void; signal: AbortSignal }[] = [];
  const write = (items: number[], signal: AbortSignal) =>
    new Promise<number[]>((resolve, reject) => {
      writes.push({ items, signal, commit: () => resolve(items), fail: reject });
    });
  return { writes, write };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn();
}

function open(options: Partial<BatcherOptions<number, number[]>> = {}) {
  const store = makeStore();
  return { ...store, batcher: new Batcher<number, number[]>({ write: store.write, ...options }) };
}

describe('Batcher', () => {
  afterEach(() => void vi.useRealTimers());

  it('writes at once when idle, and answers only after the commit', async () => {
    const { batcher, writes } = open();
    let answered = false;
    const answer = batcher.submit([1]).then(() => {
      answered = true;
    });
    expect(writes.map(({ items }) => items)).toEqual([[1]]);
    await turn();
    expect(answered).toBe(false);
    writes[0]?.commit();
    await answer;
    expect(answered).toBe(true);
  });

  it('gathers what arrives during a write into the next one', async () => {
    const { batcher, writes } = open();
    const answers = [batcher.submit([1]), batcher.submit([2, 3]), batcher.submit([4])];
    expect(writes).toHaveLength(1);
    writes[0]?.commit();
    await until(() => writes.length === 2);
    expect(writes.map(({ items }) => items)).toEqual([[1], [2, 3, 4]]);
    writes[1]?.commit();
    expect(await Promise.all(answers)).toEqual([[1], [2, 3, 4], [2, 3, 4]]);
  });

  it('lets those whom it has just answered join the next write, though they do not come at once', async () => {
    // Its clock stands still but where a write takes its time.
    vi.useFakeTimers({ toFake: ['performance'] });
    const { batcher, writes } = open();
    const first = [batcher.submit([0]), ...[1, 2, 3, 4, 5, 6].map((item) => batcher.submit([item]))];
    writes[0]?.commit();
    await until(() => writes.length === 2);
    vi.advanceTimersByTime(40);
    writes[1]?.commit();
    await Promise.all(first);
    const again = [7, 8, 9].map(async (item) => {
      for (let turns = 0; turns < item; turns += 1) await turn();
      return batcher.submit([item]);
    });
    await until(() => writes.length === 3);
    expect(writes[2]?.items).toEqual([7, 8, 9]);
    writes[2]?.commit();
    await Promise.all(again);
  });

  it('waits for callers who are just arriving, one in a turn, though it has heard of none of them', async () => {
    let connections = 0;
    const { batcher, writes } = open({ arrivals: () => connections });
    const answers = [batcher.submit([0])];
    writes[0]?.commit();
    await answers[0];
    for (let item = 1; item <= 10; item += 1) {
      connections += 1;
      await turn();
      answers.push(turn().then(() => batcher.submit([item])));
    }
    await until(() => writes.length === 2);
    expect(writes[1]?.items).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    writes[1]?.commit();
    await Promise.all(answers);
  });

  it('waits no longer than a few milliseconds for those who arrive and submit nothing', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    let connections = 0;
    const { batcher, writes } = open({ arrivals: () => ++connections });
    const answers = [batcher.submit([1]), batcher.submit([2])];
    writes[0]?.commit();
    await answers[0];
    for (let turns = 0; turns < 50; turns += 1) await turn();
    expect(writes).toHaveLength(1);
    vi.advanceTimersByTime(50);
    await until(() => writes.length === 2);
    writes[1]?.commit();
    await Promise.all(answers);
  });

  it('has one write in flight at a time, however long that takes', async () => {
    const { batcher, writes } = open();
    const answers = [batcher.submit([1])];
    for (const item of [2, 3, 4]) {
      answers.push(batcher.submit([item]));
      for (let turns = 0; turns < 5; turns += 1) await turn();
      expect(writes.map(({ items }) => items)).toEqual([[1]]);
    }
    writes[0]?.commit();
    await until(() => writes.length === 2);
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(writes.map(({ items }) => items)).toEqual([[1], [2, 3, 4]]);
    writes[1]?.commit();
    await Promise.all(answers);
  });

  it('keeps a commit to its largest size without tearing a request apart', async () => {
    const { batcher, writes } = open({ maxBatch: 4 });
    const answers = [[0], [1, 2, 3], [4, 5], [6, 7, 8, 9, 10]].map((items) => batcher.submit(items));
    for (let index = 0; index < 4; index += 1) {
      await until(() => writes.length > index);
      writes[index]?.commit();
      await answers[index];
    }
    expect(writes.map(({ items }) => items)).toEqual([[0], [1, 2, 3], [4, 5], [6, 7, 8, 9, 10]]);
  });

  it('refuses early when too much is waiting', async () => {
    const { batcher, writes } = open({ maxQueued: 3 });
    const accepted = [batcher.submit([1]), batcher.submit([2, 3])];
    await expect(batcher.submit([4, 5])).rejects.toMatchObject({ name: 'QueueFullError' });
    accepted.push(batcher.submit([6]));
    expect(batcher.queued).toBe(3);
    writes[0]?.commit();
    await until(() => writes.length === 2);
    writes[1]?.commit();
    await Promise.all(accepted);
    expect(batcher.queued).toBe(0);
  });

  it('fails all of a write that the store could not take, and recovers by itself', async () => {
    const { batcher, writes } = open();
    const lost = batcher.submit([1]);
    writes[0]?.fail(new Error('connection refused'));
    await expect(lost).rejects.toMatchObject({ name: 'ProgressStoreAwayError' });
    const next = batcher.submit([2]);
    await until(() => writes.length === 2);
    writes[1]?.commit();
    await expect(next).resolves.toEqual([2]);
  });

  it('fails only the request whose items the store refuses', async () => {
    const written: number[] = [];
    const batcher = new Batcher<number, number>({
      write: async (items) => {
        await turn();
        if (items.includes(7)) throw new ProgressRefusedError('seven');
        written.push(...items);
        return items.length;
      },
    });
    const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((item) => batcher.submit([item])));
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((item) => item !== 7),
    );
    expect(written.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9]);
    expect((outcomes[7] as PromiseRejectedResult).reason).toBeInstanceOf(ProgressRefusedError);
  });

  it('refuses what comes while closing, and answers what was accepted', async () => {
    const { batcher, writes } = open();
    const accepted = [batcher.submit([1]), batcher.submit([2])];
    const drained = batcher.drain();
    await expect(batcher.submit([3])).rejects.toMatchObject({ name: 'ProgressStoreAwayError' });
    writes[0]?.commit();
    await until(() => writes.length === 2);
    writes[1]?.commit();
    await drained;
    await expect(Promise.all(accepted)).resolves.toEqual([[1], [2]]);
  });
});

describe('Batcher, when the store is slow', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells whoever waited too long, aborts the write, and goes on without it', async () => {
    const { batcher, writes } = open({ timeLimitMs: 1000 });
    const slow = batcher.submit([1]);
    const outcome = expect(slow).rejects.toMatchObject({ name: 'ProgressStoreAwayError' });
    await vi.advanceTimersByTimeAsync(500);
    const later = batcher.submit([2]);
    await vi.advanceTimersByTimeAsync(500);
    await outcome;
    expect(writes[0]?.signal.aborted).toBe(true);
    await until(() => writes.length === 2);
    expect(writes[1]?.items).toEqual([2]);
    writes[1]?.commit();
    await expect(later).resolves.toEqual([2]);
  });
});
