import { Batcher, type BatcherOptions, MOST_QUEUED } from '@/lib/progress/batcher';

export interface StripedOptions<Item, Stored> extends BatcherOptions<Item, Stored> {
  /** How many commits may be in flight; one at least. */
  stripes: number;
  /** A whole number from 0; items of one number are committed in the order in which they came. */
  numberOf(item: Item): number;
  /** Items waiting at most, in all stripes together. */
  maxQueued?: number;
}

/**
 * A queue for each stripe, so that no commit waits for another's way to the disk. What is submitted together is committed together, in
 * the stripe of its first item.
 */
export class StripedBatcher<Item, Stored> {
  readonly #numberOf: (item: Item) => number;
  readonly #first: Batcher<Item, Stored>;
  readonly #queues: Batcher<Item, Stored>[];

  constructor({ stripes, numberOf, maxQueued = MOST_QUEUED, ...options }: StripedOptions<Item, Stored>) {
    const make = () => new Batcher({ ...options, maxQueued: Math.ceil(maxQueued / stripes) });
    this.#numberOf = numberOf;
    this.#first = make();
    this.#queues = [this.#first, ...Array.from({ length: stripes - 1 }, make)];
  }

  /** Items that wait for a write after those in flight. */
  get queued(): number {
    return this.#queues.reduce((sum, { queued }) => sum + queued, 0);
  }

  /** @throws what `Batcher.submit` throws. */
  submit(items: readonly [Item, ...Item[]]): Promise<Stored> {
    const queue = this.#queues[this.#numberOf(items[0]) % this.#queues.length] ?? this.#first;
    return queue.submit([...items]);
  }

  /** Refuses what comes from now on and resolves when everything accepted is answered. */
  async drain(): Promise<void> {
    await Promise.all(this.#queues.map((queue) => queue.drain()));
  }
}
