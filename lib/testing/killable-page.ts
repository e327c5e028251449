import { AsyncLocalStorage } from 'node:async_hooks';
import { wrap } from 'idb';
import { vi } from 'vitest';

/**
 * A page that dies at a step, counted from when it began: each word of its storage, each request on its way out and each answer
 * on its way back is one. From then on nothing it does has any effect.
 */
export class KillablePage {
  #left = Number.POSITIVE_INFINITY;
  #steps = 0;
  #meanwhile: { after: number; work: () => Promise<unknown> } | null = null;
  #other: Promise<unknown> = Promise.resolve();
  readonly #otherTab = new AsyncLocalStorage<true>();

  constructor() {
    const step = () => this.#step();
    const { prototype } = IDBObjectStore;
    for (const name of ['put', 'delete', 'clear', 'get', 'getAll'] as const) {
      const real = prototype[name] as (...words: unknown[]) => IDBRequest;
      vi.spyOn(prototype, name).mockImplementation(function (this: IDBObjectStore, ...words: unknown[]) {
        if (step()) return real.apply(this, words) as never;
        // What a dead page had not finished is undone, and none of its code hears of it.
        if (this.transaction.mode === 'readwrite') {
          wrap(this.transaction).done.catch(() => undefined);
          this.transaction.abort();
        }
        throw new Error('The page is gone.');
      });
    }
  }

  get isDead(): boolean {
    return this.#steps > this.#left;
  }

  /** The page opens, anew. @param left after how many steps it dies. */
  open(left = Number.POSITIVE_INFINITY): void {
    this.#left = left;
    this.#steps = 0;
    this.#meanwhile = null;
  }

  /** The page opens, anew; another tab begins to work once it has done so many steps, and does all of it while a request is under way. */
  openBeside(after: number, work: () => Promise<unknown>): void {
    this.open();
    this.#meanwhile = { after, work };
  }

  /** @returns whether the other tab has begun, once it is done. */
  async otherIsDone(): Promise<boolean> {
    await this.#other;
    return this.#meanwhile === null;
  }

  /** What `fetch` is there: a request may be lost on its way out, or its answer on its way back. */
  fetching(answer: (address: string, init: RequestInit) => Response): typeof fetch {
    return async (address, init = {}) => {
      if (!this.#step()) throw new TypeError('The page is gone.');
      await this.#untilOther();
      const response = answer(String(address), init);
      if (!this.#step()) throw new TypeError('The page is gone.');
      await this.#untilOther();
      return response;
    };
  }

  #step(): boolean {
    this.#steps += 1;
    if (this.#meanwhile && this.#steps > this.#meanwhile.after) {
      const { work } = this.#meanwhile;
      this.#meanwhile = null;
      this.#other = this.#otherTab.run(true, work);
      // It is looked at when it is done.
      this.#other.catch(() => undefined);
    }
    return !this.isDead;
  }

  /** Requests of the other tab itself do not wait for it. */
  async #untilOther(): Promise<void> {
    if (!this.#otherTab.getStore()) await this.#other.catch(() => undefined);
  }
}
