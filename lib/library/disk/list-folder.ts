import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileProblem, FileStamp, ScanProblem } from '@/lib/library/disk/found';
import { eachOf } from './each-of.ts';
import { isPassedOver, isVideo } from './kinds.ts';
import { reasonOf } from './reason-of.ts';

/* Read by a child of its own (`disk-child.ts`), as plain Node reads it: it imports by file. */

const STATS_AT_ONCE = 16;
/** What an index of PostgreSQL takes as a key, with room. */
const LONGEST_PATH_BYTES = 2000;
/** Still being written to, as far as its clock tells. */
const SETTLED_MS = 3000;
const AHEAD_MS = 60_000;

/** What is in one folder. */
export interface Listed {
  /** Below it, from the root on. */
  folders: string[];
  files: FileStamp[];
  problems: FileProblem[];
}

/**
 * The video files of one folder, and the folders in it. It follows no links: what they lead to inside is found there, and what
 * lies outside is not for us to serve.
 * @param below where it is in the root; empty for the root itself. @throws where the root cannot be read.
 */
export async function listFolder(root: string, below: string, onSign: () => void = () => undefined): Promise<Listed> {
  const now = Date.now();
  const listed: Listed = { folders: [], files: [], problems: [] };
  const entries = await readdir(path.join(root, below), { withFileTypes: true }).catch((error: unknown) => {
    if (below === '') throw error;
    listed.problems.push({ path: below, problem: reasonOf(error) });
    return [];
  });
  const wanted: string[] = [];
  for (const entry of entries) {
    const found = below === '' ? entry.name : `${below}/${entry.name}`;
    const kind = kindOf(entry);
    if (kind === 'other' || isPassedOver(entry.name)) continue;
    const problem = kind === 'link' ? 'link' : troubleWith(found);
    if (problem) listed.problems.push({ path: found.toWellFormed(), problem });
    else if (kind === 'folder') listed.folders.push(found);
    else wanted.push(found);
  }
  await eachOf(wanted, STATS_AT_ONCE, async (found) => {
    const looked = await lookAt(root, found, now);
    if ('problem' in looked) listed.problems.push(looked);
    else listed.files.push(looked);
    onSign();
  });
  return listed;
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
