/** Pages of films and of one's own place in them. All others stand behind a PIN, or show an account. */
export const OF_WHO_WATCHES =
  /^\/+(?:home|tonight|coming-up|movies|shows|shelf|search|my-list|history|statistics|title|person|watch)(?:\/|$)/i;

/** @param address path, and query where there is one */
export function isOfWhoWatches(address: string): boolean {
  return OF_WHO_WATCHES.test(address.split('?', 1)[0] ?? '');
}
