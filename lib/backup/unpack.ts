import { createReadStream, createWriteStream, mkdirSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Extract, extract } from 'tar-stream';
import { type About, aboutSchema } from './about';
import { BackupError } from './backup';

/** Names as `pack.ts` writes them: a backup may come from a stranger, and nothing of it lands elsewhere. */
const OURS = /^(?:tonight\.json|keys\.json|postgres(?:\/(?!\.\.?(?:\/|$))[\w.-]+)*\/?)$/;
/** What stays free on the disk, whatever a backup says it holds. */
const ROOM_LEFT_BYTES = 64 * 1024 ** 2;
const MOST_ABOUT_BYTES = 64 * 1024;

/** What a disk says to names that go together in no folder: one twice, a file within a file, one that is too long. */
const ITS_NAMES = new Set(['EEXIST', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

type Entry = Extract extends AsyncIterable<infer One> ? One : never;

/**
 * Unpacks a backup into a folder of its own, which only its owner reads.
 * @returns what it says of itself.
 * @throws BackupError when it is none of ours, is damaged, or does not fit on the disk.
 */
export async function unpackBackup(file: string, folder: string): Promise<About> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const tape = extract();
  const read = pipeline(createReadStream(file), createGunzip(), tape);
  let about: About | undefined;
  const unpacked = (async () => {
    for await (const entry of tape) {
      if (about) await take(entry, folder, file);
      else about = await readAbout(entry, file);
    }
  })();
  try {
    await Promise.all([read, unpacked]);
  } catch (error) {
    throw inWords(error as NodeJS.ErrnoException, file);
  }
  if (!about) throw notOurs(file);
  return about;
}

async function readAbout(entry: Entry, file: string): Promise<About> {
  if (entry.header.name !== 'tonight.json' || (entry.header.size ?? 0) > MOST_ABOUT_BYTES) throw notOurs(file);
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk as Buffer);
  let said: unknown;
  try {
    said = JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw notOurs(file);
  }
  const about = aboutSchema.safeParse(said);
  if (!about.success) throw notOurs(file);
  return about.data;
}

async function take(entry: Entry, folder: string, file: string): Promise<void> {
  const { name, type, size = 0 } = entry.header;
  if (!OURS.test(name) || (type !== 'file' && type !== 'directory')) throw notOurs(file);
  const target = path.join(folder, name);
  if (type === 'directory') {
    mkdirSync(target, { recursive: true, mode: 0o700 });
    await pipeline(entry, new Writable({ write: (_chunk, _encoding, done) => done() }));
    return;
  }
  const { bavail, bsize } = statfsSync(folder);
  if (size > bavail * bsize - ROOM_LEFT_BYTES) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(entry, createWriteStream(target, { mode: 0o600, flags: 'wx' }));
}

function inWords(error: NodeJS.ErrnoException, file: string): Error {
  if (error instanceof BackupError) return error;
  const { code = '' } = error;
  if (code === 'ENOENT') return new BackupError(`There is no backup ${path.resolve(file)}.`);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new BackupError(`There is no room on the disk to unpack ${path.resolve(file)}; free some and try again.`);
  }
  if (ITS_NAMES.has(code)) return notOurs(file);
  if (/^E[A-Z]+$/.test(code)) return error;
  return new BackupError(`The backup ${path.resolve(file)} is damaged (${error.message}); take another.`);
}

function notOurs(file: string): BackupError {
  return new BackupError(`The file ${path.resolve(file)} is no backup that this Tonight made or can read.`);
}
