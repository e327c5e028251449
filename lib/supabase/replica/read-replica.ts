import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresConnection } from '@supabase/lite/postgres';
import postgres from 'postgres';
import { count, countsOf } from '@/lib/process/counts';
import { inTime } from '@/lib/process/in-time';
import { type Followed, follow } from './follow';
import { liveConnections } from './live-connections';
import { markedSides } from './sides';
import { isStableRead } from './stable-reads';
import { readingFrom } from './where-read';

const LOOK_MS = 250;
const AGAIN_MS = 1000;
/** A read that has taken so long is asked of the database itself. */
const LONGEST_READ_MS = 5000;
const CONNECT_SECONDS = 5;

/** How a replica is, for who runs Tonight. */
export interface ReplicaCondition {
  /** Why it is not read, in words; null where it is. */
  trouble: string | null;
  /** For how long it has not shown what the database has; null where it is not there. */
  behindSeconds: number | null;
  /** Of the reads that it may answer, those that it has, and those that the database had to. */
  reads: number;
  passedOn: number;
}

export interface ReadReplica {
  /** Has the replica answer what it may and can; `answer` asks the database where `readingFrom` says nothing else. */
  over(answer: (request: Request) => Promise<Response>): (request: Request) => Promise<Response>;
  condition(): ReplicaCondition;
  close(): Promise<void>;
}

interface Opened {
  followed: Followed;
  reserve(): Promise<postgres.ReservedSql>;
  /** Null, once it is closed. */
  gone: Promise<null>;
  close(): Promise<void>;
}

/** Reads from a replica as long as it is well, and looks for it again by itself when it is not. */
export function readReplica({ url, replicaUrl }: { url: string; replicaUrl: string }): ReadReplica {
  const database = postgres(url, { max: 1, onnotice: () => undefined });
  const closing = new AbortController();
  let opened: Opened | null = null;
  let trouble: string | null = 'it was not reached yet';
  const pause = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);

  async function followOnce(): Promise<void> {
    opened = await openReplica(database, replicaUrl);
    while (!closing.signal.aborted) {
      await opened.followed.look();
      if (trouble) console.info('The replica of DATABASE_REPLICA_URL is there.');
      trouble = null;
      await pause(LOOK_MS);
    }
  }

  async function keepFollowing(): Promise<void> {
    while (!closing.signal.aborted) {
      await followOnce().catch((error: Error) => {
        if (trouble !== error.message) console.error(`The replica is not read from: ${error.message}.`);
        trouble = error.message;
      });
      const last = opened;
      opened = null;
      await last?.close();
      await pause(AGAIN_MS);
    }
  }

  const kept = keepFollowing();

  return {
    over: (answer) => async (request) => {
      if (!isStableRead(request)) return answer(request);
      const from = opened;
      if (!(await from?.followed.isCaughtUp()) || !from) {
        count('replica', from ? 'late' : 'away');
        return answer(request);
      }
      const again = request.clone();
      const read = readingFrom(from.reserve, () => answer(request));
      const response = await inTime(Promise.race([read, from.gone]), LONGEST_READ_MS).catch(() => null);
      if (response?.ok) {
        count('replica', 'read');
        return response;
      }
      const ofDatabase = await answer(again);
      if (ofDatabase.ok) {
        from.followed.doubt();
        count('replica', 'refused');
      }
      return ofDatabase;
    },
    condition: () => {
      const reads = countsOf('replica').get('read') ?? 0;
      const all = [...countsOf('replica').values()].reduce((sum, many) => sum + many, 0);
      return { trouble, behindSeconds: opened?.followed.behindSeconds() ?? null, reads, passedOn: all - reads };
    },
    close: async () => {
      closing.abort();
      await kept;
      await database.end({ timeout: 1 });
    },
  };
}

async function openReplica(database: postgres.Sql, replicaUrl: string): Promise<Opened> {
  const postgresOptions = { connect_timeout: CONNECT_SECONDS, onnotice: () => undefined };
  const { onclose, refuseLost } = liveConnections();
  // With the gateway's own reading of dates and numbers.
  const { driver } = createPostgresConnection({ url: replicaUrl, postgresOptions: { ...postgresOptions, onclose } });
  refuseLost(driver);
  const asked = postgres(replicaUrl, { ...postgresOptions, max: 1 });
  const gone = Promise.withResolvers<null>();
  let isClosed = false;
  const close = async () => {
    isClosed = true;
    gone.resolve(null);
    await Promise.all([driver, asked].map((sql) => sql.end({ timeout: 0 })));
  };
  try {
    return {
      followed: follow(await markedSides(database, asked)),
      reserve: async () => {
        if (isClosed) throw new Error('The replica is closed.');
        return driver.reserve();
      },
      gone: gone.promise,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
