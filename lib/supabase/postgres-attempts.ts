import type postgres from 'postgres';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { AttemptStore } from '@/lib/http/attempt-limit';

interface Query {
  text: string;
  values?: string[];
}

/** Counts in the database, so that it does not help to try at another process. */
export function postgresAttempts(sql: postgres.Sql): AttemptStore {
  // What the library asks of a pool, by the driver we have.
  const pool = { query: async ({ text, values }: Query) => ({ rows: await sql.unsafe(text, values) }) };
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
