import 'server-only';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serverEnvironment } from '@/lib/env/server';

/*
 * What was heard and seen of files, beside the database: a season of which one episode is new is not listened to again, nor one
 * that a player interrupted. Without room on the disk it is.
 */

const root = () => path.join(serverEnvironment().dataDirectory, 'library-sounds');

/** @param state of the file as it is now. @param what of it. @throws what `make` throws. */
export async function heardOnce(state: string, what: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = path.join(root(), `${state}.${what}`);
  const there = await readFile(file).catch(() => null);
  if (there) return there;
  const made = await make();
  await mkdir(root(), { recursive: true, mode: 0o700 })
    .then(() => writeFile(`${file}.new`, made, { mode: 0o600 }))
    .then(() => rename(`${file}.new`, file))
    .catch(() => undefined);
  return made;
}

/** Removes what is of no file any more. */
export async function removeHeard(isWanted: (state: string) => boolean): Promise<void> {
  for (const name of await readdir(root()).catch(() => [])) {
    if (!isWanted(name.split('.')[0] ?? '')) await rm(path.join(root(), name), { force: true });
  }
}
