/**
 * Bytes that a download leaves free: for the ledger, which has to say that it stopped, and for all that other pages write down.
 * A browser that has given out its last byte refuses even a row of a hundred.
 */
export const RESERVE_BYTES = 32 * 1024 * 1024;

/**
 * Whether a download has to stop. Half of the reserve is what a download may turn out to be larger than was said, and what a browser
 * takes ahead of it.
 */
export function isNearlyFull({ quota, usage }: StorageEstimate): boolean {
  return quota !== undefined && usage !== undefined && quota - usage < RESERVE_BYTES / 2;
}

/** What is free for films, by what a browser says of its storage; null where it says nothing. */
export function freeForFilms({ quota, usage }: StorageEstimate): number | null {
  if (quota === undefined || usage === undefined) return null;
  return Math.max(0, quota - usage - RESERVE_BYTES);
}
