import { type Kysely, sql } from 'kysely';
import { isCheckpointDue } from './checkpoint-due';
import { areCheckpointsHeld } from './checkpoints-held';
import { freeMegabytes, isRoomShort } from './disk-room';

const LOOK_AT_LOG_MS = 10_000;
const LOOK_AT_DISK_MS = 2000;

/**
 * What a PostgreSQL server does in processes that PGlite does not have: checkpoints. And it refuses writes while the
 * disk is nearly full.
 */
export function keepHouse(database: Kysely<unknown>, directory: string) {
  let short = false;
  const checkpoints = setInterval(quietly(makeCheckpoints(database)), LOOK_AT_LOG_MS).unref();
  const room = setInterval(
    quietly(async () => {
      if (isRoomShort(freeMegabytes(directory), short) === short) return;
      short = !short;
      await sql.raw(`set default_transaction_read_only = ${short ? 'on' : 'off'}`).execute(database);
      console.error(
        short
          ? `The disk under ${directory} is nearly full: nothing is written until 64 MB are free.`
          : `The disk under ${directory} has room again: everything is written as before.`,
      );
    }),
    LOOK_AT_DISK_MS,
  ).unref();
  return {
    isRoomShort: () => short,
    leave: () => {
      clearInterval(checkpoints);
      clearInterval(room);
    },
  };
}

/** One look at a time. One that failed is said, and the next is another try. */
function quietly(look: () => Promise<void>): () => Promise<void> {
  let looking = false;
  return async () => {
    if (looking) return;
    looking = true;
    await look().catch((error: Error) => console.error(`Housekeeping of the database failed: ${error.message}`));
    looking = false;
  };
}

/** @returns what looks, each time it is called, whether a checkpoint is due, and writes it. */
export function makeCheckpoints(database: Kysely<unknown>): () => Promise<void> {
  let [last, seen, at] = [-1, -1, Date.now()];
  return async () => {
    if (areCheckpointsHeld()) return;
    const now = await megabytesWritten(database);
    if (last < 0) last = now;
    const quiet = now === seen;
    seen = now;
    if (!isCheckpointDue({ megabytes: now - last, minutes: (Date.now() - at) / 60_000, quiet })) return;
    await sql.raw('checkpoint').execute(database);
    [last, at] = [await megabytesWritten(database), Date.now()];
  };
}

/** Of the write-ahead log, since the database was made. */
async function megabytesWritten(database: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ megabytes: number }>`
    select ((pg_current_wal_insert_lsn() - '0/0') / 1048576)::float8 as megabytes`.execute(database);
  return rows[0]?.megabytes ?? 0;
}
