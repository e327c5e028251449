import { wrap } from 'idb';
import { vi } from 'vitest';

/**
 * A page that dies at a step, counted from when it began: each word of its storage, each request on its way out and each answer
 * on its way back is one. From then on nothing it does has any effect.
 */
export class KillablePage {
  #left = Number.POSITIVE_INFINITY;
  #steps = 0;

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
  }

  /** What `fetch` is there: a request may be lost on its way out, or its answer on its way back. */
  fetching(answer: (address: string, init: RequestInit) => Response): typeof fetch {
    return async (address, init = {}) => {
      if (!this.#step()) throw new TypeError('The page is gone.');
      const response = answer(String(address), init);
      if (!this.#step()) throw new TypeError('The page is gone.');
      return response;
    };
  }

  #step(): boolean {
    this.#steps += 1;
    return !this.isDead;
  }
}
