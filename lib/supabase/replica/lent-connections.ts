import type postgres from 'postgres';
import { ledThroughPooler, WHO_ANSWERS } from '../pooler.ts';
import { preparingOnce } from './asked-again.ts';
import { noteAway } from './saying-away.ts';
import { refusingOnceLost, type WatchedConnection } from './watched-connection.ts';

/** Who waits longer for a connection is refused: a server that is away may leave all of them unanswered. */
const PATIENCE_MS = 15_000;

/** What is still lent then is cut off. */
const END_SECONDS = 5;

/** The driver's own way to say which connection a question goes to. */
type Noting = postgres.UnsafeQueryOptions & { onexecute(connection: { id: number }): true };

interface Waiting {
  resolve(connection: WatchedConnection): void;
  reject(error: unknown): void;
}

/**
 * Lends the connections of a driver, each to one at a time. The driver's own queue of reservations forgets those that wait when a connection is lost
 * (porsager/postgres#1195), and keeps those that it refused, each of which takes the next connection for ever. Here no request waits within
 * the driver: a connection is opened by a plain question, which is refused as soon as the server is, and stays reserved until it is lost.
 *
 * @returns `lose` takes note that one was lost, by postgres.js's number of it.
 */
export function lentConnections(driver: postgres.Sql) {
  const [reserve, end] = [driver.reserve.bind(driver), driver.end.bind(driver)];
  const held = new Map<number, WatchedConnection>();
  const idle: WatchedConnection[] = [];
  const waiting = new Set<Waiting>();
  let isOpening = false;

  function lend(): Promise<WatchedConnection> {
    const last = idle.pop();
    if (last) return Promise.resolve(last);
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(patience);
        waiting.delete(own);
      };
      const own: Waiting = {
        resolve: (connection) => {
          end();
          resolve(connection);
        },
        reject: (error) => {
          end();
          reject(error);
        },
      };
      const patience = setTimeout(() => own.reject(noneCame()), PATIENCE_MS);
      waiting.add(own);
      void openMore();
    });
  }

  function give(connection: WatchedConnection): void {
    const [next] = waiting;
    if (next) next.resolve(connection);
    else idle.push(connection);
  }

  /** One after the other: what was opened stands in the driver for the request that reserves first. */
  async function openMore(): Promise<void> {
    if (isOpening || waiting.size === 0 || held.size >= driver.options.max) return;
    isOpening = true;
    try {
      give(await open());
    } catch (error) {
      // As long as there are others, one of them is given back.
      if (held.size === 0) for (const each of [...waiting]) each.reject(cannotConnect(error));
      return;
    } finally {
      isOpening = false;
    }
    await openMore();
  }

  async function open(): Promise<WatchedConnection> {
    let number = -1;
    const how: Noting = {
      onexecute: ({ id }) => {
        number = id;
        return true;
      },
    };
    const isPooled = ledThroughPooler(await driver.unsafe(WHO_ANSWERS, [], how));
    const reserved = await reserve();
    const connection = refusingOnceLost(isPooled ? reserved : preparingOnce(reserved));
    held.set(number, connection);
    return connection;
  }

  driver.reserve = async () => {
    const connection = await lend().catch((error) => {
      noteAway();
      throw error;
    });
    let isBack = false;
    const release = () => {
      if (isBack) return;
      isBack = true;
      if (!connection.isLost()) give(connection);
    };
    return Object.assign(connection.reserved, { release });
  };

  // The driver would wait for those that are reserved.
  driver.end = async (options) => {
    for (const connection of idle.splice(0)) connection.giveUp();
    await end({ timeout: END_SECONDS, ...options });
  };

  return {
    lose(number: number): void {
      const connection = held.get(number);
      if (!connection) return;
      held.delete(number);
      const at = idle.indexOf(connection);
      if (at >= 0) idle.splice(at, 1);
      connection.lose();
      void openMore();
    },
  };
}

const noneCame = () => cannotConnect(new Error('No connection to the database came free.'));

/** With PostgreSQL's own code for it. */
function cannotConnect(cause: unknown): Error {
  const { message, code } = cause as NodeJS.ErrnoException;
  return Object.assign(new Error(message || code, { cause }), { code: '08001' });
}
