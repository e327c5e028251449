import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { DatabaseDamagedError, describeDamage } from './database-damage';
import { DurableFolder } from './durable-folder';
import { keepHouse } from './housekeeping';
import { makeDatabaseOnce } from './new-database';
import { oneAtATime } from './one-at-a-time';
import { pipelineQueries } from './pipelined-queries';
import { compileWithinMemory } from './small-machine';

/** PostgreSQL's own code for a server that crashed. */
const CRASHED = '57P02';
/** By which PGlite knows that PostgreSQL wants to recover from an error. */
const LONG_JUMP = 100;

/** A database in memory, gone when closed; `copyOf` is what PGlite's `dumpDataDir` gave of another. */
export async function openMemory(copyOf?: Blob) {
  const connection = await createPgliteConnection({ pgliteOptions: { loadDataDir: copyOf } });
  await connection.driver.waitReady;
  return prepared(connection);
}

/**
 * Opens the database under this folder, and makes it first where there is none.
 * @param mount what reads and writes it; a test has one that loses power.
 * @throws DatabaseDamagedError when it is there and does not open.
 */
export async function openPglite(directory: string, mount = (data: string) => new DurableFolder(data)) {
  compileWithinMemory();
  const data = path.resolve(directory);
  await makeDatabaseOnce(data);
  // PGlite would take it for a new folder, and make another database over this one.
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    throw new DatabaseDamagedError(describeDamage(data, 'PG_VERSION: No such file or directory'));
  }
  // PostgreSQL's own lock, of which a power cut may leave an empty file that keeps it from opening. DATA_DIR has ours.
  rmSync(path.join(data, 'postmaster.pid'), { force: true });
  const folder = mount(data);
  const connection = await createPgliteConnection({ pgliteOptions: { fs: folder, startParams: folder.startParams } });
  try {
    await connection.driver.waitReady;
  } catch (error) {
    await folder.closeFs().catch(() => undefined);
    const said = folder.lastWords ?? (error as Error).message;
    throw new DatabaseDamagedError(describeDamage(data, said), { cause: error });
  }
  refuseAfterLastWords(connection.driver, folder);
  prepared(connection);
  const house = keepHouse(connection.kysely, data);
  return {
    connection,
    /** What PostgreSQL said when it gave up, if it did. */
    lastWords: () => folder.lastWords,
    isRoomShort: house.isRoomShort,
    close: async () => {
      house.leave();
      // One that gave up is only let go of: it would wait for its own locks for ever.
      await (folder.lastWords === undefined ? connection.close() : folder.closeFs());
    },
  };
}

type Connection = Awaited<ReturnType<typeof createPgliteConnection>>;

function prepared(connection: Connection): Connection {
  pipelineQueries(connection.driver);
  connection.kysely = oneAtATime(connection.driver);
  return connection;
}

/**
 * PGlite goes on calling a PostgreSQL that has given up, for the rest of a message and for the next, and the first call
 * that needs a lock it held never comes back.
 */
function refuseAfterLastWords(driver: PGlite, folder: DurableFolder): void {
  const refuse = () => {
    throw Object.assign(new Error(`The database has stopped: ${folder.lastWords}`), { code: CRASHED });
  };
  const engine = driver.Module;
  const { _PostgresMainLoopOnce: once, _PostgresMainLongJmp: recover } = engine;
  engine._PostgresMainLoopOnce = () => {
    if (folder.lastWords === undefined) return once();
    // PGlite swallows every other error, and reads on.
    throw Object.assign(new Error('stopped'), { status: LONG_JUMP });
  };
  engine._PostgresMainLongJmp = () => (folder.lastWords === undefined ? recover() : refuse());
  const call = driver.execProtocolRawSync.bind(driver);
  driver.execProtocolRawSync = (message) => (folder.lastWords === undefined ? call(message) : refuse());
}
