import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileStamp } from '@/lib/library/files/files-repository';
import type { FileProblem, ScanProblem } from '@/lib/library/files/folders-repository';
import { isPassedOver, isVideo } from '@/lib/library/scan/kinds';

const STATS_AT_ONCE = 16;
/** What an index of PostgreSQL takes as a key, with room. */
const LONGEST_PATH_BYTES = 2000;
/** Still being written to, as far as its clock tells. */
const SETTLED_MS = 3000;
const AHEAD_MS = 60_000;

export interface Walked {
  files: FileStamp[];
  problems: FileProblem[];
}

/**
 * The video files of a folder and of all below it, one folder at a time. It follows no links: what they lead to inside is
 * found there, and what lies outside is not for us to serve.
 * @param leaveOut absolute paths of folders that are looked at by themselves. @throws where the folder itself cannot be read.
 */
export async function* walk(root: string, leaveOut: ReadonlySet<string>, now = Date.now()): AsyncGenerator<Walked> {
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const problems: FileProblem[] = [];
    const entries = await readdir(path.join(root, below), { withFileTypes: true }).catch((error: unknown) => {
      if (below === '') throw error;
      problems.push({ path: below, problem: reasonOf(error) });
      return [];
    });
    const wanted: string[] = [];
    for (const entry of entries) {
      const found = below === '' ? entry.name : `${below}/${entry.name}`;
      const kind = kindOf(entry);
      if (kind === 'other' || isPassedOver(entry.name) || leaveOut.has(path.join(root, found))) continue;
      const problem = kind === 'link' ? 'link' : troubleWith(found);
      if (problem) problems.push({ path: found.toWellFormed(), problem });
      else if (kind === 'folder') waiting.push(found);
      else wanted.push(found);
    }
    const files: FileStamp[] = [];
    await eachOf(wanted, STATS_AT_ONCE, async (found) => {
      const looked = await lookAt(root, found, now);
      if ('problem' in looked) problems.push(looked);
      else files.push(looked);
    });
    yield { files, problems };
  }
}

function kindOf(entry: Dirent): 'folder' | 'video' | 'link' | 'other' {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return isVideo(entry.name) ? 'video' : 'other';
  return entry.isSymbolicLink() && isVideo(entry.name) ? 'link' : 'other';
}

/** A name that is no Unicode cannot be opened by what the system says of it. */
function troubleWith(found: string): ScanProblem | null {
  return found.includes('\u{FFFD}') || Buffer.byteLength(found) > LONGEST_PATH_BYTES ? 'name' : null;
}

async function lookAt(root: string, found: string, now: number): Promise<FileStamp | FileProblem> {
  try {
    const { size, mtimeMs } = await stat(path.join(root, found));
    if (size === 0) return { path: found, problem: 'empty' };
    const age = now - mtimeMs;
    if (age < SETTLED_MS && age > -AHEAD_MS) return { path: found, problem: 'growing' };
    return { path: found, size, changedAt: Math.trunc(mtimeMs) };
  } catch (error) {
    return { path: found, problem: reasonOf(error) };
  }
}

/** What the system says, in our words. */
export function reasonOf(error: unknown): ScanProblem {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'unreadable';
}

/** Does something to each, a few at once. */
export async function eachOf<Item>(items: Item[], atOnce: number, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: Math.min(atOnce, items.length) }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
