/**
 * PostgreSQL's classes for lost connections (08), no room (53), shutting down (57P) and its disk (58), and its code for a
 * database that only reads (25006), as ours does while the disk is nearly full; PostgREST's own for a database it cannot
 * reach; and "", which is supabase-js for no usable answer at all.
 */
const AWAY = /^(?:|08...|25006|53...|57P..|58...|PGRST00[0-3])$/;

/** PostgreSQL's class for values that no column holds: NUL in a text, the year 0, a number out of range. */
const NO_VALUE = /^22...$/;

/** Whether the store refused a value that only looked like one, and would again. */
export function isNoValue(error: unknown): boolean {
  return NO_VALUE.test(codeOf(error) ?? '');
}

/** Whether an error of a repository says that the store is away, rather than that we asked it wrongly. */
export function isStoreAway(error: unknown): boolean {
  return AWAY.test(codeOf(error) ?? 'none');
}

/** What the database, or what stands before it, called what went wrong below a repository's error. */
function codeOf(error: unknown): string | undefined {
  const told = error instanceof Error ? error.cause : undefined;
  return typeof told === 'object' && told !== null && 'code' in told ? String(told.code) : undefined;
}
