import { AsyncLocalStorage } from 'node:async_hooks';
import { onePerProcess } from '@/lib/process/one-per-process';

// One bundle begins to answer a request, and another asks since when.
const storage = onePerProcess('answering', () => new AsyncLocalStorage<number>());

/** Does the work of one request; whatever it calls can tell since when the client has been waiting, from the first on. */
export function answering<Result>(work: () => Promise<Result>): Promise<Result> {
  return storage.get().run(answeringSince() ?? performance.now(), work);
}

/** When the request came for which this is done, by `performance.now()`; undefined outside of one. */
export function answeringSince(): number | undefined {
  return storage.get().getStore();
}
