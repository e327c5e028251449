/** Answers are refreshed daily at the latest; past two days TMDB must have been away. */
const outdatedAfterHours = 48;

/**
 * How many whole days old an answer is, or null while that does not matter. For what changes from day to day: episodes
 * to come, where to watch.
 * @param asOf an ISO instant, as in `Show.asOf`; absent counts as fresh.
 */
export function outdatedDays(asOf: string | undefined, now: Date = new Date()): number | null {
  if (asOf === undefined) return null;
  const hours = (now.getTime() - Date.parse(asOf)) / 3_600_000;
  return hours > outdatedAfterHours ? Math.floor(hours / 24) : null;
}
