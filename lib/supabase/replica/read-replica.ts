import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresConnection } from '@supabase/lite/postgres';
import type postgres from 'postgres';
import { count, countsOf } from '@/lib/process/counts';
import { inTime } from '@/lib/process/in-time';
import { openPostgres } from '../pooler';
import { type Followed, follow } from './follow';
import { liveConnections } from './live-connections';
import { markedSides } from './sides';
import { isStableRead } from './stable-reads';
import { readingFrom } from './where-read';

const LOOK_MS = 250;
const AGAIN_MS = 1000;
/** A read that has taken so long is asked of the database itself. */
const LONGEST_READ_MS = 2000;
const CONNECT_SECONDS = 5;
const CONNECTIONS = 10;

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
  /** It has lost a connection, and is to be opened anew. */
  isLost(): boolean;
  /** Null, once it is closed. */
  gone: Promise<null>;
  close(): Promise<void>;
}

interface Replicated {
  url: string;
  replicaUrl: string;
  /** The gateway's own connections to the database. */
  driver: postgres.Sql;
}

/** Reads from a replica as long as it is well, and looks for it again by itself when it is not. */
export function readReplica({ url, replicaUrl, driver }: Replicated): ReadReplica {
  const database = openPostgres(url, { fetch_types: false });
  const closing = new AbortController();
  let opened: Opened | null = null;
  let trouble: string | null = 'it was not reached yet';
  const pause = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);

  async function followOnce(): Promise<void> {
    opened = await openReplica(database, replicaUrl, driver);
    while (!closing.signal.aborted) {
      await opened.followed.look();
      if (opened.isLost()) throw new Error('a connection to it was lost');
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
      if (!from || from.isLost() || !(await from.followed.isCaughtUp())) {
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

async function openReplica(database: postgres.Sql, replicaUrl: string, gateways: postgres.Sql): Promise<Opened> {
  const { options, lendBy } = liveConnections();
  let isLost = false;
  const postgresOptions = {
    max: CONNECTIONS,
    ...options,
    connect_timeout: CONNECT_SECONDS,
    // postgres.js asks each new connection how to read arrays, and where it is lost meanwhile the process ends.
    fetch_types: false,
    onnotice: () => undefined,
    onclose: (number: number) => {
      isLost = true;
      options.onclose(number);
    },
  };
  // With the gateway's own reading of dates and numbers, and of arrays: types have the same numbers on both.
  const { driver } = createPostgresConnection({ url: replicaUrl, postgresOptions });
  Object.assign(driver.options.parsers, gateways.options.parsers);
  Object.assign(driver.options.serializers, gateways.options.serializers);
  lendBy(driver);
  const asked = openPostgres(replicaUrl, { ...postgresOptions, max: 1 });
  const gone = Promise.withResolvers<null>();
  const close = async () => {
    isLost = true;
    gone.resolve(null);
    await Promise.all([driver, asked].map((sql) => sql.end({ timeout: 0 })));
  };
  try {
    const followed = follow(await markedSides(database, asked));
    return {
      followed,
      reserve: async () => {
        if (isLost) throw new Error('A connection to the replica was lost.');
        return driver.reserve();
      },
      isLost: () => isLost,
      gone: gone.promise,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
