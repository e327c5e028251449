import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { onePerProcess } from './one-per-process.ts';

export const REQUEST_ID = 'x-request-id';
/** What proxies make: UUIDs, hexadecimal words and the like. */
const TAKEN = /^[\w.:/+=-]{8,128}$/;

const storage = onePerProcess('request-id', () => new AsyncLocalStorage<string>());

/** Does the work of a request; whatever is logged meanwhile, in it or after it, names the request. */
export function withRequestId<Result>(id: string, work: () => Result): Result {
  return storage.get().run(id, work);
}

export function requestId(): string | undefined {
  return storage.get().getStore();
}

/** The one that a proxy gave, so that both logs tell of the same; else a new one. */
export function requestIdOf(said: string | string[] | undefined): string {
  return typeof said === 'string' && TAKEN.test(said) ? said : randomUUID();
}
