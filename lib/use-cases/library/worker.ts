import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { MediaFolder } from '@/lib/env/media-folders';
import { filesToInspect } from '@/lib/library/files/items-repository';
import { saveFound } from '@/lib/library/files/markers-repository';
import { forgetSources, knownSources } from '@/lib/library/jellyfin/known-sources';
import { scanSource } from '@/lib/library/jellyfin/scan-source';
import { foldersOf, type StoredSource } from '@/lib/library/jellyfin/sources-repository';
import { chapterMarkers } from '@/lib/library/markers/chapter-markers';
import { programs } from '@/lib/library/probe/programs';
import { type Scanned, scanFolder } from '@/lib/library/scan/scan-folder';
import { watchFolder } from '@/lib/library/scan/watch';
import { foldersOnDisk } from '@/lib/library/shelf/shelf-folders';
import { onePerProcess } from '@/lib/process/one-per-process';
import { adminClient } from '@/lib/supabase/admin';
import { moreIdleWork, workWhileIdle } from '@/lib/use-cases/library/idle-work';
import { inspect } from '@/lib/use-cases/library/inspect';
import { matchLibrary } from '@/lib/use-cases/library/match-library';

const MINUTE = 60_000;
/** When the server looks through a folder again without any notice of a change. */
const AGAIN_MS = { nightly: 24 * 60 * MINUTE, unwatched: 5 * MINUTE, unreached: MINUTE, growing: 5000, failed: MINUTE };
/** The same of another server, which does not say what changes in it: its list of films is long, and asked for as a whole. */
const SOURCE_AGAIN_MS = 60 * MINUTE;
const LOOK_MS = 2000;
const INSPECTED_AT_ONCE = 20;
/** A folder that gives no answer makes each of its files waited for: then those of the others come first. */
const AWAY_AFTER = 3;
/** What is kept of a file, so that it is not looked into again and again. */
const FINAL = new Set<string>(['damaged', 'no-video']);

/** How many folders are looked through at once: one that hangs holds up no other. */
const FOLDERS_AT_ONCE = 4;

interface Watched {
  folder: MediaFolder;
  dueAt: number;
  isLooking: boolean;
  unwatch: (() => Promise<void>) | null;
  isWatchable: boolean;
}

const library = onePerProcess('library', () => ({
  folders: new Map<string, Watched>(),
  /** When each of the other servers is read again. */
  sourcesDueAt: new Map<string, number>(),
  sourcesRead: new Set<string>(),
  /** Whether something was found that is not matched yet. */
  isNew: false,
  isMatching: false,
  matchAgainAt: 0,
}));

/** From the start on: looks through the server's folders, and again when something in them changes, and every night. */
export function keepLibrary(): void {
  setInterval(() => void look(), LOOK_MS).unref();
  void look();
}

/** Looks through every folder soon, as when a person asks for it. */
export function lookAgain(): void {
  const { folders, sourcesDueAt } = library.get();
  for (const watched of folders.values()) watched.dueAt = 0;
  sourcesDueAt.clear();
}

/** Reads another server soon, as one that was added or changed just now. */
export function lookAtSource(server: string): void {
  forgetSources();
  library.get().sourcesDueAt.delete(server);
}

/** Looks through a folder now that was given just now, or is of another kind. What is looked into meanwhile waits for it. */
export async function lookAtFolder(path: string): Promise<void> {
  await takeFolders();
  const watched = library.get().folders.get(path);
  if (watched) watched.dueAt = 0;
  void look();
}

/** Begins with what is due. Each folder and each server is a work of its own, and none waits for another. */
async function look(): Promise<void> {
  const state = library.get();
  try {
    await takeFolders();
    const sources = await knownSources();
    for (const watched of dueFolders()) void work(() => scan(watched));
    for (const source of sources) {
      const isDue = (state.sourcesDueAt.get(source.server) ?? 0) <= Date.now();
      if (isDue && !state.sourcesRead.has(source.server)) void work(() => scanOne(source));
    }
    const folders = [...state.folders.keys()];
    const ofSources = sources.flatMap(foldersOf);
    if (folders.length + ofSources.length === 0) return;
    if (state.isNew || state.matchAgainAt < Date.now()) void work(() => match([...folders, ...ofSources]));
    if (folders.length > 0) void workWhileIdle(folders);
  } catch (error) {
    report(error);
  }
}

async function work(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    report(error);
  }
}

function report(error: unknown): void {
  if (!isCatalogUnavailable(error)) console.error('The library is looked through again in a minute:', error);
}

function dueFolders(): Watched[] {
  const all = [...library.get().folders.values()];
  const room = FOLDERS_AT_ONCE - all.filter(({ isLooking }) => isLooking).length;
  return all.filter(({ dueAt, isLooking }) => !isLooking && dueAt <= Date.now()).slice(0, Math.max(0, room));
}

/** Those that there are by now: of one that was removed nothing is watched any more. */
async function takeFolders(): Promise<void> {
  const { folders } = library.get();
  const now = await foldersOnDisk();
  for (const folder of now) {
    const watched = folders.get(folder.path);
    if (watched) watched.folder = folder;
    else folders.set(folder.path, { folder, dueAt: 0, isLooking: false, unwatch: null, isWatchable: true });
  }
  for (const [path, watched] of folders) {
    if (now.some((folder) => folder.path === path)) continue;
    folders.delete(path);
    await stopWatching(watched);
  }
}

async function scan(watched: Watched): Promise<void> {
  const { folder } = watched;
  watched.isLooking = true;
  watched.dueAt = Date.now() + AGAIN_MS.failed;
  try {
    const done = await scanFolder(await adminClient(), folder, otherFolders(folder), {
      // Before it is looked through, so that nothing falls between.
      onReached: (isWatchable) => {
        if (isWatchable && watched.isWatchable && !watched.unwatch) startWatching(watched);
      },
    });
    watched.isWatchable = done.isWatchable;
    if (!done.isWatchable && watched.unwatch) await stopWatching(watched);
    // Not where something in it changed meanwhile, or a person asked for it.
    if (watched.dueAt > 0) watched.dueAt = Date.now() + pauseAfter(done);
  } finally {
    watched.isLooking = false;
    library.get().isNew = true;
  }
}

async function scanOne(source: StoredSource): Promise<void> {
  const state = library.get();
  const { sourcesDueAt: due, sourcesRead: read } = state;
  read.add(source.server);
  due.set(source.server, Date.now() + AGAIN_MS.failed);
  try {
    const trouble = await scanSource(await adminClient(), source);
    // Not where a person asked for it meanwhile.
    if (due.has(source.server)) {
      due.set(source.server, Date.now() + (trouble === null ? SOURCE_AGAIN_MS : AGAIN_MS.unreached));
    }
  } finally {
    read.delete(source.server);
    state.isNew = true;
  }
}

function pauseAfter({ state, isWatchable, isGrowing }: Scanned): number {
  if (state !== 'ready') return AGAIN_MS.unreached;
  if (isGrowing) return AGAIN_MS.growing;
  return isWatchable ? AGAIN_MS.nightly : AGAIN_MS.unwatched;
}

function startWatching(watched: Watched): void {
  watched.unwatch = watchFolder(
    watched.folder.path,
    () => {
      watched.dueAt = 0;
    },
    () => {
      watched.isWatchable = false;
    },
  );
}

async function stopWatching(watched: Watched): Promise<void> {
  await watched.unwatch?.();
  watched.unwatch = null;
}

function otherFolders({ path }: MediaFolder): Set<string> {
  return new Set([...library.get().folders.keys()].filter((other) => other !== path));
}

/** What was found becomes titles, and is looked into. */
async function match(folders: string[]): Promise<void> {
  const state = library.get();
  if (state.isMatching) return;
  state.isMatching = true;
  state.isNew = false;
  state.matchAgainAt = Date.now() + AGAIN_MS.nightly;
  try {
    await matchLibrary(await adminClient());
    await inspectNew(folders);
    moreIdleWork();
  } catch (error) {
    state.matchAgainAt = Date.now() + AGAIN_MS.failed;
    throw error;
  } finally {
    state.isMatching = false;
  }
}

/** Looks into files one after the other, behind everything else, so that pages know their length. */
async function inspectNew(folders: string[]): Promise<void> {
  const client = await adminClient();
  if (programs().ffprobe === null) return;
  // How often in a row a folder's files could not be looked into.
  const failures = new Map<string, number>();
  const isAway = (folder: string) => (failures.get(folder) ?? 0) >= AWAY_AFTER;
  for (;;) {
    const there = folders.filter((folder) => !isAway(folder));
    const files = await filesToInspect(client, there, INSPECTED_AT_ONCE);
    let looked = 0;
    for (const file of files) {
      if (isAway(file.folder)) continue;
      const found = await inspect(client, file);
      // Listening for more would read the whole film from the other server.
      if (file.remote && 'probe' in found) await saveFound(client, file.id, chapterMarkers(found.probe));
      const isFinal = !('problem' in found) || FINAL.has(found.problem);
      failures.set(file.folder, isFinal ? 0 : (failures.get(file.folder) ?? 0) + 1);
      if (isFinal) looked += 1;
      await delay(10);
    }
    const hasFewer = there.some(isAway);
    // What has gone meanwhile is for the next look to say, and what has come is matched first.
    if ((looked === 0 && !hasFewer) || library.get().isNew) return;
  }
}
