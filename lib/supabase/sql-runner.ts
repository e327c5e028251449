import type { PgliteConnection } from '@supabase/lite/pglite';
import type postgres from 'postgres';
import type { SqlRunner } from './migrations';

/** Does work on one session of the database that no other work uses meanwhile. */
type InSession = <Result>(work: (run: SqlRunner['run']) => Promise<Result>) => Promise<Result>;

export function runner(inOne: InSession): SqlRunner {
  const orRollBack: InSession = (work) =>
    inOne(async (run) => {
      try {
        return await work(run);
      } catch (error) {
        await run('rollback');
        throw error;
      }
    });
  return {
    run: (sql) => orRollBack((run) => run(sql)),
    together: (work) =>
      orRollBack(async (run) => {
        await run('begin');
        await work(run);
        await run('commit');
      }),
  };
}

/** SQL on a server without a Supabase of ours, as a hosted project's. */
export function onPostgres(driver: postgres.Sql): SqlRunner {
  return runner(inReserved(driver));
}

/** There is but one. */
export function inSession({ driver, kysely }: PgliteConnection): InSession {
  return (work) => kysely.connection().execute(() => work(async (sql) => (await driver.exec(sql)).at(-1)?.rows ?? []));
}

/** A transaction's statements must meet one connection of the pool. */
export function inReserved(driver: postgres.Sql): InSession {
  return async (work) => {
    const reserved = await driver.reserve();
    try {
      return await work(async (sql) => lastRows(await reserved.unsafe(sql).simple()));
    } finally {
      reserved.release();
    }
  };
}

/** postgres.js answers one list of rows for one statement and a list of lists for several. */
function lastRows(result: unknown): Record<string, unknown>[] {
  const rows = Array.isArray(result) && Array.isArray(result.at(-1)) ? result.at(-1) : result;
  return [...(rows as Iterable<Record<string, unknown>>)];
}
