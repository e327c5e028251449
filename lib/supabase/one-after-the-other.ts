import { openPostgres } from './pooler';

/**
 * Does what only one process at a time may do to a database. The lock is a transaction's, on a connection of its own, so that it
 * holds through a pooler, too, and goes with the process however that ends.
 */
export async function oneAfterTheOther<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const sql = openPostgres(url);
  try {
    const done = await sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(hashtext('tonight'))`;
      return { result: await work() };
    });
    return done.result as Result;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
