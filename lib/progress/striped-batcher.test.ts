import { describe, expect, it } from 'vitest';
import { StripedBatcher } from '@/lib/progress/striped-batcher';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Items are whole numbers, and go by the rest of their division by the number of stripes. */
function open(stripes: number, maxQueued?: number) {
  const writes: { items: number[]; commit(): void }[] = [];
  const batcher = new StripedBatcher<number, number[]>({
    stripes,
    numberOf: (item) => item,
    write: (items) => new Promise((resolve) => writes.push({ items, commit: () => resolve(items) })),
    ...(maxQueued !== undefined && { maxQueued }),
  });
  return { batcher, writes, written: () => writes.map(({ items }) => items) };
}

describe('a queue of several stripes', () => {
  it('writes items of one number in their order, and those of another meanwhile', async () => {
    const { batcher, writes, written } = open(2);
    const answers = [batcher.submit([2]), batcher.submit([4]), batcher.submit([3])];
    expect(written()).toEqual([[2], [3]]);
    writes[1]?.commit();
    expect(await answers[2]).toEqual([3]);
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(written(), 'the first is still on its way').toEqual([[2], [3]]);
    writes[0]?.commit();
    await answers[0];
    while (writes.length < 3) await turn();
    expect(written()[2]).toEqual([4]);
    writes[2]?.commit();
    await answers[1];
  });

  it('writes together what is submitted together', async () => {
    const { batcher, writes, written } = open(2);
    const answer = batcher.submit([2, 3, 5]);
    expect(written()).toEqual([[2, 3, 5]]);
    writes[0]?.commit();
    expect(await answer).toEqual([2, 3, 5]);
  });

  it('is one queue where there is one stripe, and takes what has no number', async () => {
    const { batcher, writes, written } = open(1);
    const answers = [1, Number.NaN, 2].map((item) => batcher.submit([item]));
    expect(written()).toEqual([[1]]);
    expect(batcher.queued).toBe(2);
    writes[0]?.commit();
    while (writes.length < 2) await turn();
    writes[1]?.commit();
    await Promise.all(answers);
  });

  it('counts what waits in all of them, and refuses by its share what is too much', async () => {
    const { batcher, writes } = open(2, 4);
    const answers = [0, 1, 2, 3, 4, 5].map((item) => batcher.submit([item]));
    expect(batcher.queued).toBe(4);
    await expect(batcher.submit([6])).rejects.toMatchObject({ name: 'QueueFullError' });
    while (writes.length < 4) {
      for (const { commit } of writes) commit();
      await turn();
    }
    for (const { commit } of writes) commit();
    await Promise.all(answers);
  });

  it('is drained once all of them are', async () => {
    const { batcher, writes } = open(2);
    const answers = [batcher.submit([0]), batcher.submit([1])];
    let isDrained = false;
    const drained = batcher.drain().then(() => {
      isDrained = true;
    });
    await expect(batcher.submit([1])).rejects.toMatchObject({ name: 'ProgressStoreAwayError' });
    writes[0]?.commit();
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(isDrained).toBe(false);
    writes[1]?.commit();
    await drained;
    await Promise.all(answers);
  });
});
