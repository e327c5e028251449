import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DatabaseDamagedError, describeDamage } from './database-damage';
import { freeMegabytes } from './disk-room';
import { DurableFolder, syncFolder } from './durable-folder';
import { withdrawFromOthers } from './private-folder';

/** A new database takes 40, and its log as much again while the migrations run. */
const ROOM_NEEDED = 100;

/**
 * PGlite runs initdb in a second instance, for which it asks the file system again, and passes it no options. That one
 * is kept in memory (PGlite copies what it made), and gets the option to make pages with checksums.
 */
class NewFolder extends DurableFolder {
  #asked = 0;

  override async init(pg: PGlite, options: Parameters<DurableFolder['init']>[1]) {
    this.#asked += 1;
    if (this.#asked === 1) return super.init(pg, options);
    this.pg = pg;
    const callMain = pg.callMain.bind(pg);
    pg.callMain = (words) => callMain(words[0] === '--boot' ? [...words, '-k'] : words);
    return { emscriptenOpts: options };
  }
}

/**
 * Makes the database where there is none: beside its place, all of it on disk, and only then by its name. A start that is
 * killed, or that fills the disk, leaves nothing by that name; what it left is thrown away by the next.
 * @throws DatabaseDamagedError when there is no room for it.
 */
export async function makeDatabaseOnce(directory: string): Promise<void> {
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  if (holdsSomething(directory)) return;
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    if (freeMegabytes(unfinished) < ROOM_NEEDED) throw new Error('No space left on device');
    const folder = new NewFolder(unfinished);
    const database = await PGlite.create({ fs: folder, startParams: folder.startParams });
    await database.close();
    withdrawFromOthers(unfinished);
    await syncAll(unfinished);
    rmSync(directory, { recursive: true, force: true });
    renameSync(unfinished, directory);
    syncFolder(path.dirname(directory));
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new DatabaseDamagedError(describeDamage(directory, (error as Error).message), { cause: error });
  }
}

/** An empty folder may have been made for it. */
function holdsSomething(directory: string): boolean {
  try {
    return readdirSync(directory).length > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Many at once, which the file system writes together. */
export async function syncAll(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => syncFile(path.join(entry.parentPath, entry.name))),
  );
  for (const entry of entries) if (entry.isDirectory()) syncFolder(path.join(entry.parentPath, entry.name));
  syncFolder(directory);
}

async function syncFile(file: string): Promise<void> {
  const opened = await open(file, 'r+');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
