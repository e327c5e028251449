import 'server-only';
import { mkdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serverEnvironment } from '@/lib/env/server';
import type { LibraryFile } from '@/lib/library/files/items-repository';
import { sheetName } from '@/lib/library/storyboard/layout';
import { freeMegabytes } from '@/lib/supabase/disk-room';

/*
 * Storyboards beside the database, a folder for each state of a file. One under way lies in a folder of another name, and a
 * sheet in a file of another name until it is written, so that whatever ends the server, what is served is whole.
 */

type FileState = Pick<LibraryFile, 'id' | 'size' | 'changedAt'>;

const root = () => path.join(serverEnvironment().dataDirectory, 'library-storyboards');
/** The file as it is now: one that was replaced is another. */
export const stateName = ({ id, size, changedAt }: FileState) => `${id}-${size}-${changedAt}`;
const UNDER_WAY = '.new';

const wholeFolder = (file: FileState) => path.join(root(), stateName(file));

/** Pictures are a comfort: they leave the disk to what must be stored. */
const ROOM_LEFT_MB = 2000;

/** False also where nothing can be written. */
export function hasRoomForPictures(): boolean {
  try {
    mkdirSync(root(), { recursive: true, mode: 0o700 });
    return freeMegabytes(root()) > ROOM_LEFT_MB;
  } catch {
    return false;
  }
}

export async function hasStoryboard(file: FileState): Promise<boolean> {
  return stat(wholeFolder(file)).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** @returns null where there is no such sheet of a whole storyboard. */
export async function readSheet(file: FileState, sheet: number): Promise<Buffer | null> {
  return readFile(path.join(wholeFolder(file), sheetName(sheet))).catch(() => null);
}

/** Makes the sheets that are not there yet, and has the storyboard served once all of them are. */
export async function keepStoryboard(
  file: FileState,
  sheets: number,
  make: (sheet: number) => Promise<Buffer>,
): Promise<void> {
  const making = wholeFolder(file) + UNDER_WAY;
  await mkdir(making, { recursive: true, mode: 0o700 });
  const there = new Set(await readdir(making));
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    if (there.has(sheetName(sheet))) continue;
    const sheetFile = path.join(making, sheetName(sheet));
    await writeFile(`${sheetFile}${UNDER_WAY}`, await make(sheet), { mode: 0o600 });
    await rename(`${sheetFile}${UNDER_WAY}`, sheetFile);
  }
  await rename(making, wholeFolder(file));
}

/** The names of storyboards that are whole. */
export async function storedStoryboards(): Promise<Set<string>> {
  const names = await readdir(root()).catch(() => []);
  return new Set(names.filter((name) => !name.endsWith(UNDER_WAY)));
}

/** Removes what is of no file any more, or of one that was replaced. @param isWanted by `stateName`. */
export async function removeStoryboards(isWanted: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(root()).catch(() => [])) {
    const file = name.endsWith(UNDER_WAY) ? name.slice(0, -UNDER_WAY.length) : name;
    if (!isWanted(file)) await rm(path.join(root(), name), { recursive: true, force: true });
  }
}
