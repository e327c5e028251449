/** A person mistypes; a machine does not stop there. */
const FREE_MISSES = 8;
const MOST_SECONDS = 15;

/** How long a guess waits before it is looked at, after so many misses: a second, then twice as long each time. */
export function slownessSeconds(misses: number, free = FREE_MISSES): number {
  return misses < free ? 0 : Math.min(MOST_SECONDS, 2 ** (misses - free));
}
