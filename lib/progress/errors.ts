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
