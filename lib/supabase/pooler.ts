import postgres from 'postgres';

/** Asks which of the server's processes answers. */
export const WHO_ANSWERS = 'select pg_backend_pid() as pid';

/**
 * Whether something stands before the server that may give each transaction another of its connections, as PgBouncer does in transaction
 * mode: it tells its clients of a process that is none of the server's.
 * @param answer to `WHO_ANSWERS`.
 */
export function ledThroughPooler(answer: postgres.RowList<postgres.Row[]>): boolean {
  return answer[0]?.pid !== answer.state.pid;
}

/** The same of an address. @throws what connecting throws. */
export async function isPooler(url: string): Promise<boolean> {
  const sql = openPostgres(url);
  try {
    return ledThroughPooler(await sql.unsafe(WHO_ANSWERS));
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * A few connections of our own. Nothing is prepared on them, nor kept between two transactions, so that they hold through a pooler, too.
 * Only `listen` needs the server itself.
 */
export function openPostgres(url: string, options: postgres.Options<Record<string, postgres.PostgresType>> = {}) {
  return postgres(url, { max: 1, prepare: false, onnotice: () => undefined, ...options });
}
