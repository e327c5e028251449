/**
 * PostgreSQL's classes for lost connections (08), no room (53), shutting down (57P) and its disk (58), and its code for a
 * database that only reads (25006), as ours does while the disk is nearly full; PostgREST's own for a database it cannot
 * reach; and "", which is supabase-js for no usable answer at all.
 */
const AWAY = /^(?:|08...|25006|53...|57P..|58...|PGRST00[0-3])$/;

/** Whether an error of a repository says that the store is away, rather than that we asked it wrongly. */
export function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const told = error.cause;
  return typeof told === 'object' && told !== null && 'code' in told && AWAY.test(String(told.code));
}
