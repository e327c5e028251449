import type postgres from 'postgres';

/** What is said of a connection that ends with it. */
const LAST_WORDS = /^(?:CONNECTION_|ECONN|EPIPE|ETIMEDOUT|08|57P0)/;

/**
 * postgres.js writes to a socket that is no more where a reserved connection is asked after it was lost, as the gateway does to
 * roll back: the error passes every catch and ends the process, and the connection is lent to the next
 * (porsager/postgres#1208). Here such a connection refuses what is asked of it, and is not given back.
 *
 * @returns what the driver has to be opened with, and what its reservations have to go through then.
 */
export function liveConnections() {
  /** By postgres.js's number of a connection, what takes note that it was lost. */
  const held = new Map<number, () => void>();

  function refusingOnceLost(reserved: postgres.ReservedSql): postgres.ReservedSql {
    const { unsafe, release } = reserved;
    let [isLost, number] = [false, -1];
    const noteNumber = ({ id }: { id: number }) => {
      number = id;
      held.set(id, () => {
        isLost = true;
      });
      return true;
    };
    return Object.assign(reserved, {
      unsafe: (text: string, given?: Parameters<typeof unsafe>[1], options?: postgres.UnsafeQueryOptions) => {
        if (isLost) throw Object.assign(new Error('The connection was lost.'), { code: 'CONNECTION_CLOSED' });
        const how = { ...options, onexecute: noteNumber };
        const query = unsafe(text, given, how);
        query.catch(({ code }: NodeJS.ErrnoException) => {
          isLost ||= LAST_WORDS.test(code ?? '');
        });
        return query;
      },
      release: () => {
        held.delete(number);
        if (!isLost) release();
      },
    });
  }

  return {
    onclose: (number: number) => held.get(number)?.(),
    refuseLost(driver: postgres.Sql): void {
      const reserve = driver.reserve.bind(driver);
      driver.reserve = async () => refusingOnceLost(await reserve());
    },
  };
}
