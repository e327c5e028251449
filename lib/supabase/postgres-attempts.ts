import type postgres from 'postgres';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { AttemptStore } from '@/lib/http/attempt-limit';
import { inTime } from '@/lib/process/in-time';

/** postgres.js never answers what it is asked between a connection's error and its end. */
const PATIENCE_MS = 5_000;

interface Query {
  text: string;
  values?: string[];
}

/** Counts in the database, so that it does not help to try at another process. */
export function postgresAttempts(sql: postgres.Sql): AttemptStore {
  // What the library asks of a pool, by the driver we have.
  const pool = {
    query: async ({ text, values }: Query) => {
      const rows = await inTime(sql.unsafe(text, values), PATIENCE_MS);
      if (!rows) throw new Error('The database did not count an attempt.');
      return { rows };
    },
  };
  return (keyPrefix, points, duration) =>
    new RateLimiterPostgres({
      keyPrefix,
      points,
      duration,
      storeClient: pool,
      storeType: 'pool',
      schemaName: 'tonight',
      tableName: 'attempts',
      tableCreated: true,
    });
}
