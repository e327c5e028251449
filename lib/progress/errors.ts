/** The store cannot take or give anything now: answered 503, to be tried again. */
export class ProgressStoreAwayError extends Error {
  override name = 'ProgressStoreAwayError';
}

/** The store refused what was asked, and would again: this one request is at fault, not the store. */
export class ProgressRefusedError extends Error {
  override name = 'ProgressRefusedError';
}

/** More is waiting than the queue may hold; refused at once rather than made to wait. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
}

/*
 * Errors are compared by name. Next loads this module once per bundle, and the process's one queue throws the classes
 * of the bundle that made it: `instanceof` fails in every other bundle.
 */

export function isProgressAway(error: unknown): boolean {
  return isNamed(error, 'ProgressStoreAwayError');
}

export function isRefused(error: unknown): boolean {
  return isNamed(error, 'ProgressRefusedError');
}

export function isQueueFull(error: unknown): boolean {
  return isNamed(error, 'QueueFullError');
}

function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}
