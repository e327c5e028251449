import { createWriteStream, type Dirent } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import type { About } from './about';

const CHUNK = 1024 * 1024;
const NOTHING = Buffer.alloc(CHUNK);

/** What belongs to the running server alone, and what PostgreSQL says to leave out of a copy. */
const LEFT_OUT =
  /^(?:postmaster\.(?:pid|opts)|backup_label(?:\.old)?|(?:pg_replslot|pg_dynshmem|pg_stat_tmp)\/.+|pg_wal\/[\dA-F]{24})$|(?:^|\/)pgsql_tmp/;
/** Copied last, as PostgreSQL asks for. */
const LAST = 'global/pg_control';

/** What ends a copy that PostgreSQL began with `pg_backup_start`, see `online-backup.ts`. */
export interface CopyEnd {
  label: string;
  /** The first and the last file of the log that a recovery reads. */
  firstLog: string;
  lastLog: string;
}

interface Packing {
  /** The folder of the database that goes on writing meanwhile. */
  database: string;
  keys: string;
  target: string;
  about: About;
  /** Called once all but the log is copied. */
  ended(): Promise<CopyEnd>;
}

/** Packs a database's folder and its keys into one file that only our user can read, and brings it onto the disk. */
export async function packBackup({ database, keys, target, about, ended }: Packing): Promise<void> {
  const tape = pack();
  const written = pipeline(tape, createGzip(), createWriteStream(target, { mode: 0o600, flags: 'wx', flush: true }));
  const fill = async () => {
    addText(tape, 'tonight.json', JSON.stringify(about));
    await addFile(tape, keys, 'keys.json');
    for (const name of await contentsOf(database)) await addFile(tape, path.join(database, name), `postgres/${name}`);
    const { label, firstLog, lastLog } = await ended();
    addText(tape, 'postgres/backup_label', label);
    for (const name of (await readdir(path.join(database, 'pg_wal'))).sort()) {
      const isNeeded = /^[\dA-F]{24}$/.test(name) && name >= firstLog && name <= lastLog;
      if (isNeeded) await addFile(tape, path.join(database, 'pg_wal', name), `postgres/pg_wal/${name}`);
    }
    tape.finalize();
  };
  await Promise.all([written, fill().catch((error: Error) => tape.destroy(error))]);
}

/** Folders end with a slash. */
async function contentsOf(database: string): Promise<string[]> {
  const entries = await readdir(database, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => relative(database, entry))
    .filter((name) => !LEFT_OUT.test(name) && name !== LAST);
  return [...names.sort(), LAST];
}

function relative(database: string, entry: Dirent): string {
  const name = path.relative(database, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
  return entry.isDirectory() ? `${name}/` : name;
}

function addText(tape: Pack, name: string, text: string): void {
  tape.entry({ name, mode: 0o600 }, text);
}

async function addFile(tape: Pack, from: string, name: string): Promise<void> {
  if (name.endsWith('/')) return void tape.entry({ name, type: 'directory', mode: 0o700 });
  let file: FileHandle;
  try {
    file = await open(from, 'r');
  } catch (error) {
    // PostgreSQL removed it since: its log says so, too.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    const { size, mtime } = await file.stat();
    const entry = tape.entry({ name, size, mode: 0o600, mtime });
    await pipeline(Readable.from(exactly(file, size)), entry);
  } finally {
    await file.close();
  }
}

/** As many bytes as it had, however it grows or shrinks meanwhile: the log brings what is missing. */
async function* exactly(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const length = Math.min(CHUNK, size - at);
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    yield bytesRead === 0 ? NOTHING.subarray(0, length) : buffer.subarray(0, bytesRead);
    at += bytesRead === 0 ? length : bytesRead;
  }
}
