import 'server-only';
import path from 'node:path';
import type { MediaFolder } from '@/lib/env/media-folders';
import { Disk, HangingError } from '@/lib/library/disk/disk';
import { eachOf } from '@/lib/library/disk/each-of';
import type { FileProblem, FileStamp } from '@/lib/library/disk/found';
import { reasonOf } from '@/lib/library/disk/reason-of';
import {
  addFiles,
  type FoundFile,
  filesLike,
  type KnownFile,
  missFiles,
  moveFile,
  readKnownFiles,
} from '@/lib/library/files/files-repository';
import { type FolderState, replaceProblems, saveFolder } from '@/lib/library/files/folders-repository';
import { readName } from '@/lib/library/names/read-name';
import { type Reached, reach } from '@/lib/library/scan/reach';
import { walk } from '@/lib/library/scan/walk';
import { type TitleByNames, titleByNames } from '@/lib/library/titles/title-by-names';
import { addTitles, lookAgainAtTitles } from '@/lib/library/titles/titles-repository';
import type { TonightSupabase } from '@/lib/supabase/admin';

const FILES_AT_ONCE = 200;
const READS_AT_ONCE = 4;
const SAID_EVERY_MS = 1000;
/** How long another folder may take to say whether a file is still there. */
const OTHER_FOLDER_MS = 5000;

export interface Scanned {
  state: FolderState;
  /** Whether the system tells what changes in it. */
  isWatchable: boolean;
  /** Whether files are still being written, so that another look is due soon. */
  isGrowing: boolean;
  files: number;
}

/**
 * Looks through a folder and says in the database what is in it. A file that is as it was costs a look at its length and
 * time; what is new or changed is read in three places, and known again by them wherever it was moved to.
 * @param inside folders of ours below this one, which are looked through by themselves.
 */
export async function scanFolder(
  client: TonightSupabase,
  folder: MediaFolder,
  inside: ReadonlySet<string>,
  { disk = new Disk(), onReached = () => undefined }: ScanTools = {},
): Promise<Scanned> {
  const reached = await reach(folder.path);
  if (reached.state !== 'ready') return unreached(client, folder.path, reached);
  onReached(reached.isWatchable);
  try {
    return await look(client, { ...folder, inside, disk, isWatchable: reached.isWatchable });
  } catch (error) {
    // What is known stays as it is; what it said up to then is looked at again.
    if (error instanceof HangingError) return await unreached(client, folder.path, { state: 'hanging' });
    throw error;
  } finally {
    disk.close();
  }
}

export interface ScanTools {
  disk?: Disk;
  /** It is there; whether the system tells what changes in it. */
  onReached?: (isWatchable: boolean) => void;
}

interface Looking extends MediaFolder {
  inside: ReadonlySet<string>;
  disk: Disk;
  isWatchable: boolean;
}

async function look(
  client: TonightSupabase,
  { path: root, kind, inside, disk, isWatchable }: Looking,
): Promise<Scanned> {
  await saveFolder(client, root, { state: 'scanning', lookedAt: 0 });
  const known = await readKnownFiles(client, root);
  const fresh: FileStamp[] = [];
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  let saidAt = Date.now();
  for await (const walked of walk(disk, root, inside)) {
    problems.push(...walked.problems);
    for (const file of walked.files) {
      seen.add(file.path);
      if (!isAsKnown(file, known.get(file.path))) fresh.push(file);
    }
    if (Date.now() - saidAt < SAID_EVERY_MS) continue;
    saidAt = Date.now();
    await saveFolder(client, root, { state: 'scanning', lookedAt: seen.size });
  }
  for (let from = 0; from < fresh.length; from += FILES_AT_ONCE) {
    await takeIn(client, { root, kind, known, problems, disk }, fresh.slice(from, from + FILES_AT_ONCE));
  }
  // One that is being written is where it was.
  const here = new Set([...seen, ...problems.map((each) => each.path)]);
  const gone = [...known.values()].filter((file) => !file.isMissing && !here.has(file.path));
  await missFiles(
    client,
    root,
    gone.map(({ id }) => id),
  );
  await replaceProblems(client, root, problems);
  await saveFolder(client, root, { state: 'ready', lookedAt: seen.size, scannedAt: new Date().toISOString() });
  return {
    state: 'ready',
    isWatchable,
    isGrowing: problems.some(({ problem }) => problem === 'growing'),
    files: seen.size,
  };
}

async function unreached(client: TonightSupabase, root: string, { state }: Pick<Reached, 'state'>): Promise<Scanned> {
  await saveFolder(client, root, { state });
  return { state, isWatchable: false, isGrowing: false, files: 0 };
}

function isAsKnown(file: FileStamp, known: KnownFile | undefined): boolean {
  return known !== undefined && !known.isMissing && known.size === file.size && known.changedAt === file.changedAt;
}

interface Taking {
  root: string;
  kind: MediaFolder['kind'];
  known: Map<string, KnownFile>;
  problems: FileProblem[];
  disk: Disk;
}

/** Reads files that are new or other than they were, and says so. */
async function takeIn(client: TonightSupabase, taking: Taking, files: FileStamp[]): Promise<void> {
  const { root, kind, known, problems, disk } = taking;
  const found: FoundFile[] = [];
  const titles = new Map<string, TitleByNames>();
  await eachOf(files, READS_AT_ONCE, async (file) => {
    const named = readName(file.path, kind);
    if (named.kind === 'extra') return;
    try {
      const title = titleByNames(named);
      found.push({
        ...file,
        fingerprint: await disk.fingerprint(root, file.path, file.size),
        titleKey: title.key,
        named,
      });
      titles.set(title.key, title);
    } catch (error) {
      if (error instanceof HangingError) throw error;
      problems.push({ path: file.path, problem: reasonOf(error) });
    }
  });
  if (found.length === 0) return;
  await addTitles(client, [...titles.values()]);
  const alike = await filesLike(client, [...new Set(found.map((file) => file.fingerprint))]);
  const added: FoundFile[] = [];
  // Other folders may hang as well, and this one goes on.
  const others = new Disk({ patienceMs: OTHER_FOLDER_MS });
  try {
    for (const file of found) {
      const before = known.get(file.path) ?? (await movedFrom(others, file, alike));
      if (!before) {
        added.push(file);
        continue;
      }
      await moveFile(client, before.id, { ...file, folder: root }, before.fingerprint !== file.fingerprint);
      known.delete(before.path);
    }
  } finally {
    others.close();
  }
  if (added.length > 0) await addFiles(client, root, added);
  await lookAgainAtTitles(client, [...titles.keys()]);
}

/** Where the same file was before: a row is taken along once, and only from where there is nothing any more. */
async function movedFrom(
  disk: Disk,
  file: FoundFile,
  alike: (KnownFile & { folder: string })[],
): Promise<KnownFile | undefined> {
  for (const [index, other] of alike.entries()) {
    if (other.fingerprint !== file.fingerprint || other.size !== file.size) continue;
    if (await disk.isThere(path.join(other.folder, other.path))) continue;
    alike.splice(index, 1);
    return other;
  }
  return undefined;
}
