import 'server-only';
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { MediaFolder } from '@/lib/env/media-folders';
import {
  addFiles,
  type FileStamp,
  type FoundFile,
  filesLike,
  type KnownFile,
  missFiles,
  moveFile,
  readKnownFiles,
} from '@/lib/library/files/files-repository';
import {
  type FileProblem,
  type FolderState,
  replaceProblems,
  saveFolder,
} from '@/lib/library/files/folders-repository';
import { readName } from '@/lib/library/names/read-name';
import { fingerprint } from '@/lib/library/scan/fingerprint';
import { type Reached, reach } from '@/lib/library/scan/reach';
import { eachOf, reasonOf, walk } from '@/lib/library/scan/walk';
import { type TitleByNames, titleByNames } from '@/lib/library/titles/title-by-names';
import { addTitles, lookAgainAtTitles } from '@/lib/library/titles/titles-repository';
import type { TonightSupabase } from '@/lib/supabase/admin';

const FILES_AT_ONCE = 200;
const READS_AT_ONCE = 4;
const SAID_EVERY_MS = 1000;

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
  { path: root, kind }: MediaFolder,
  inside: ReadonlySet<string>,
): Promise<Scanned> {
  const reached = await reach(root);
  if (reached.state !== 'ready') return unreached(client, root, reached);
  await saveFolder(client, root, { state: 'scanning', lookedAt: 0 });
  const known = await readKnownFiles(client, root);
  const fresh: FileStamp[] = [];
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  let saidAt = Date.now();
  for await (const walked of walk(root, inside)) {
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
    await takeIn(client, { root, kind, known, problems }, fresh.slice(from, from + FILES_AT_ONCE));
  }
  // One that is being written is where it was.
  const here = new Set([...seen, ...problems.map((each) => each.path)]);
  const gone = [...known.values()].filter((file) => !file.isMissing && !here.has(file.path));
  await missFiles(
    client,
    gone.map(({ id }) => id),
  );
  await replaceProblems(client, root, problems);
  await saveFolder(client, root, { state: 'ready', lookedAt: seen.size, scannedAt: new Date().toISOString() });
  return {
    state: 'ready',
    isWatchable: reached.isWatchable,
    isGrowing: problems.some(({ problem }) => problem === 'growing'),
    files: seen.size,
  };
}

async function unreached(client: TonightSupabase, root: string, { state }: Reached): Promise<Scanned> {
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
}

/** Reads files that are new or other than they were, and says so. */
async function takeIn(client: TonightSupabase, taking: Taking, files: FileStamp[]): Promise<void> {
  const { root, kind, known, problems } = taking;
  const found: FoundFile[] = [];
  const titles = new Map<string, TitleByNames>();
  await eachOf(files, READS_AT_ONCE, async (file) => {
    const named = readName(file.path, kind);
    if (named.kind === 'extra') return;
    try {
      const title = titleByNames(named);
      found.push({
        ...file,
        fingerprint: await fingerprint(path.join(root, file.path), file.size),
        titleKey: title.key,
        named,
      });
      titles.set(title.key, title);
    } catch (error) {
      problems.push({ path: file.path, problem: reasonOf(error) });
    }
  });
  if (found.length === 0) return;
  await addTitles(client, [...titles.values()]);
  const alike = await filesLike(client, [...new Set(found.map((file) => file.fingerprint))]);
  const added: FoundFile[] = [];
  for (const file of found) {
    const before = known.get(file.path) ?? (await movedFrom(file, alike));
    if (!before) {
      added.push(file);
      continue;
    }
    await moveFile(client, before.id, { ...file, folder: root }, before.fingerprint !== file.fingerprint);
    known.delete(before.path);
  }
  if (added.length > 0) await addFiles(client, root, added);
  await lookAgainAtTitles(client, [...titles.keys()]);
}

/** Where the same file was before: a row is taken along once, and only from where there is nothing any more. */
async function movedFrom(file: FoundFile, alike: (KnownFile & { folder: string })[]): Promise<KnownFile | undefined> {
  for (const [index, other] of alike.entries()) {
    if (other.fingerprint !== file.fingerprint || other.size !== file.size) continue;
    if (await isThere(path.join(other.folder, other.path))) continue;
    alike.splice(index, 1);
    return other;
  }
  return undefined;
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
