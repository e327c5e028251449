import { AsyncLocalStorage } from 'node:async_hooks';

// Next may load this module once per bundle, but whoever asks is in the same request.
const shared: typeof globalThis & { tonightAnswering?: AsyncLocalStorage<number> } = globalThis;
shared.tonightAnswering ??= new AsyncLocalStorage();
const storage = shared.tonightAnswering;

/** Does the work of one request; whatever it calls can tell how long the client has been waiting. */
export function answering<Result>(work: () => Promise<Result>): Promise<Result> {
  return storage.run(performance.now(), work);
}

/** Milliseconds since the request came for which this is done; 0 outside of one. */
export function answeringFor(): number {
  const since = answeringSince();
  return since === undefined ? 0 : performance.now() - since;
}

/** When the request came for which this is done, by `performance.now()`; undefined outside of one. */
export function answeringSince(): number | undefined {
  return storage.getStore();
}
