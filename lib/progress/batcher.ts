import { isRefused, ProgressStoreAwayError, QueueFullError } from '@/lib/progress/errors';

export interface BatcherOptions<Item, Stored> {
  /** Commits all items or none; resolves once they are committed. */
  write(items: Item[], signal: AbortSignal): Promise<Stored>;
  /** Items in one commit at most. */
  maxBatch?: number;
  /** Items waiting at most; past it, `submit` refuses. */
  maxQueued?: number;
  /** How long a request waits for its commit. */
  timeLimitMs?: number;
  /** A number that grows while callers are on their way who have not submitted anything yet. */
  arrivals?(): number;
}

export const MOST_QUEUED = 10_000;

/** What part of a commit's time the next may wait for those who were just answered, and how long at most. */
const GATHERING = { part: 1 / 8, mostMs: 5 };
/** A new connection is taken in one turn of the loop, and its request read in another. Many at once are waited for longer. */
const ARRIVING = { turns: 3, mostMs: 50 };

interface Waiting<Item, Stored> {
  items: Item[];
  /** By the steady clock. */
  deadline: number;
  settled: boolean;
  resolve(stored: Stored): void;
  reject(error: unknown): void;
}

/**
 * A queue clocked by the store itself: while one write is in flight, what arrives gathers, and leaves together in the
 * next. An idle store adds no delay, a busy one writes hundreds of items per commit, and a caller gets its answer only
 * after its items are committed. Callers that were just answered often send more at once. A write that began with the
 * first of them alone would make all others wait for a whole commit, so the next write waits for half as many as were
 * in the last. Items that the store refuses fail their own request and no other.
 */
export class Batcher<Item, Stored> {
  readonly #options: Required<BatcherOptions<Item, Stored>>;
  readonly #queue: Waiting<Item, Stored>[] = [];
  #queuedItems = 0;
  #draining = false;
  #awaited: { expected: number; wake(): void } | undefined;
  #running: Promise<void> | null = null;

  constructor(options: BatcherOptions<Item, Stored>) {
    this.#options = { maxBatch: 512, maxQueued: MOST_QUEUED, timeLimitMs: 5_000, arrivals: () => 0, ...options };
  }

  /** Items that wait for the write after the one in flight. */
  get queued(): number {
    return this.#queuedItems;
  }

  /**
   * Resolves with what the write answered once the items are committed. Sending items again is always safe.
   * @throws QueueFullError when too much is waiting; ProgressStoreAwayError when the store is away, too slow, or
   *   closing; ProgressRefusedError when the store refuses these items.
   */
  submit(items: Item[]): Promise<Stored> {
    if (this.#draining) return Promise.reject(new ProgressStoreAwayError('closing'));
    if (this.#queuedItems + items.length > this.#options.maxQueued) return Promise.reject(new QueueFullError('full'));
    return new Promise((resolve, reject) => {
      const deadline = performance.now() + this.#options.timeLimitMs;
      this.#queue.push({ items, deadline, settled: false, resolve, reject });
      this.#queuedItems += items.length;
      if (this.#awaited && this.#queue.length >= this.#awaited.expected) this.#awaited.wake();
      this.#running ??= this.#run();
    });
  }

  /** Refuses what comes from now on and resolves when everything accepted is answered. */
  async drain(): Promise<void> {
    this.#draining = true;
    this.#awaited?.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#nextBatch();
      const begun = performance.now();
      await this.#writeWithinLimit(batch);
      await this.#gather(batch.length >> 1, (performance.now() - begun) * GATHERING.part);
    }
    this.#running = null;
  }

  /** Waits for those who are arriving, and for those who were just answered. */
  async #gather(expected: number, patienceMs: number): Promise<void> {
    const begun = performance.now();
    await this.#arrived();
    const left = Math.min(patienceMs, GATHERING.mostMs) - (performance.now() - begun);
    if (this.#queue.length < expected && left > 0 && !this.#draining) await this.#enough(expected, left);
  }

  /**
   * One turn of the loop at least, and no timer: a loop that has nothing else to do turns many times a millisecond. Node
   * takes one new connection in each turn. Were there one turn between two commits, the last of a household's screens
   * that all connect at once, as after a restart, would wait for as many commits as there are screens.
   */
  async #arrived(): Promise<void> {
    const begun = performance.now();
    const { arrivals } = this.#options;
    let taken = arrivals();
    let turnsToArrive = 0;
    do {
      await new Promise((resolve) => setImmediate(resolve));
      turnsToArrive = arrivals() === taken ? turnsToArrive - 1 : ARRIVING.turns;
      taken = arrivals();
    } while (turnsToArrive > 0 && performance.now() - begun < ARRIVING.mostMs && !this.#draining);
  }

  /** Asleep meanwhile: a loop that looked again and again would take the processor from a database beside it. */
  #enough(expected: number, patienceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#awaited = undefined;
        resolve();
      };
      const timer = setTimeout(wake, patienceMs);
      this.#awaited = { expected, wake };
    });
  }

  #nextBatch(): Waiting<Item, Stored>[] {
    let items = 0;
    let end = 0;
    for (const { items: more } of this.#queue) {
      if (end > 0 && items + more.length > this.#options.maxBatch) break;
      items += more.length;
      end += 1;
    }
    this.#queuedItems -= items;
    return this.#queue.splice(0, end);
  }

  /** Rejects callers whose time is up, even when the store never answers; the queue goes on without that answer. */
  async #writeWithinLimit(batch: Waiting<Item, Stored>[]): Promise<void> {
    const now = performance.now();
    const live = batch.filter((waiting) => waiting.deadline > now || this.#fail(waiting, 'not written in time'));
    const first = live[0];
    if (!first) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        stop.abort();
        for (const waiting of live) this.#fail(waiting, 'not committed in time');
        resolve();
      }, first.deadline - now);
    });
    await Promise.race([this.#write(live, stop.signal), limit]);
    clearTimeout(timer);
  }

  async #write(batch: Waiting<Item, Stored>[], signal: AbortSignal): Promise<void> {
    try {
      const stored = await this.#options.write(
        batch.flatMap((waiting) => waiting.items),
        signal,
      );
      for (const waiting of batch) {
        if (!waiting.settled) waiting.resolve(stored);
        waiting.settled = true;
      }
    } catch (error) {
      if (!isRefused(error)) {
        for (const waiting of batch) this.#fail(waiting, 'the write failed', error);
        return;
      }
      if (batch.length === 1) {
        for (const waiting of batch) this.#reject(waiting, error);
        return;
      }
      // One caller's items are bad. Halving finds them in a few writes, however many callers wait with it.
      const middle = batch.length >> 1;
      for (const half of [batch.slice(0, middle), batch.slice(middle)]) {
        if (!signal.aborted) await this.#write(half, signal);
      }
    }
  }

  #fail(waiting: Waiting<Item, Stored>, reason: string, cause?: unknown): false {
    this.#reject(waiting, new ProgressStoreAwayError(reason, { cause }));
    return false;
  }

  #reject(waiting: Waiting<Item, Stored>, error: unknown): void {
    if (!waiting.settled) waiting.reject(error);
    waiting.settled = true;
  }
}
