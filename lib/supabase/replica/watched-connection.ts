import type postgres from 'postgres';
import { noteAway } from './saying-away.ts';

/** What is said of a connection that ends with it. */
const LAST_WORDS = /^(?:CONNECTION_|ECONN|EPIPE|ETIMEDOUT|08|57P0)/;

export interface WatchedConnection {
  reserved: postgres.ReservedSql;
  /** Gives it back to the driver. */
  giveUp(): void;
  isLost(): boolean;
  /** Takes note that it was lost: what is asked of it is refused, and so is what was not answered yet. */
  lose(): void;
}

/** postgres.js's questions can be refused from outside. */
type Asked = ReturnType<postgres.ReservedSql['unsafe']> & { reject(error: Error): void };

/**
 * postgres.js writes to a socket that is no more where a reserved connection is asked after it was lost, as the gateway does to
 * roll back: the error passes every catch and ends the process (porsager/postgres#1208). What is asked between a socket's error and its end it
 * never answers. Here such a connection refuses both.
 */
export function refusingOnceLost(reserved: postgres.ReservedSql): WatchedConnection {
  const { unsafe, release } = reserved;
  const unanswered = new Set<Asked>();
  let isLost = false;
  Object.assign(reserved, {
    unsafe: (...given: Parameters<typeof unsafe>) => {
      if (isLost) {
        noteAway();
        throw wasLost();
      }
      const asked = unsafe(...given) as Asked;
      unanswered.add(asked);
      const end = () => unanswered.delete(asked);
      asked.then(end, ({ code }: NodeJS.ErrnoException) => {
        end();
        isLost ||= LAST_WORDS.test(code ?? '');
        if (isLost) noteAway();
      });
      return asked;
    },
  });
  return {
    reserved,
    giveUp: release,
    isLost: () => isLost,
    lose() {
      isLost = true;
      for (const asked of [...unanswered]) asked.reject(wasLost());
    },
  };
}

/** With PostgreSQL's own code for it. */
const wasLost = () => Object.assign(new Error('The connection was lost.'), { code: '08006' });
