import { AsyncLocalStorage } from 'node:async_hooks';
import type postgres from 'postgres';

type Reserve = () => Promise<postgres.ReservedSql>;

const elsewhere = new AsyncLocalStorage<Reserve>();

/**
 * Has the gateway take its connections from another server where {@link readingFrom} says so: it is one gateway, with one look
 * at the schema, over two servers that hold the same.
 */
export function reserveWhereRead(driver: postgres.Sql): void {
  const reserve = driver.reserve.bind(driver);
  driver.reserve = () => (elsewhere.getStore() ?? reserve)();
}

export function readingFrom<Result>(reserve: Reserve, work: () => Promise<Result>): Promise<Result> {
  return elsewhere.run(reserve, work);
}
