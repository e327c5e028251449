/**
 * How long to wait, where rate-limiter-flexible refused for that; null for any other failure. The shape decides: Next
 * may load the library once per bundle, and what one of them throws is no instance of another's class.
 */
export function millisecondsToWait(refusal: unknown): number | null {
  if (typeof refusal !== 'object' || refusal === null || refusal instanceof Error) return null;
  if (!('msBeforeNext' in refusal && 'remainingPoints' in refusal)) return null;
  return typeof refusal.msBeforeNext === 'number' ? refusal.msBeforeNext : null;
}
