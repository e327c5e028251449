import { imageAddress } from '@/lib/catalog/image-address';
import { DownloadError, type DownloadTrouble, troubleOf } from '@/lib/downloads/ask';
import { fetchParts, type Progress } from '@/lib/downloads/fetch-parts';
import { absolute, makePlan } from '@/lib/downloads/make-plan';
import { openWriter } from '@/lib/downloads/open-writer';
import { bytesOnDisk, readPieces, removePieces } from '@/lib/downloads/pieces';
import { isSameStream, type Plan } from '@/lib/downloads/plan';
import { furtherOnDisk } from '@/lib/downloads/resume-point';
import { freeForFilms, isNearlyFull } from '@/lib/downloads/room';
import type { DownloadedItem, KeepAnswer } from '@/lib/use-cases/downloads/downloaded-item';
import {
  changeDownload,
  type Download,
  downloadsOf,
  findDownload,
  hearDownloads,
  saveProgress,
  tellDownloads,
} from '@/lib/use-cases/downloads/stored-downloads';

/** Which server's answer a download begins and goes on with. */
export type LoadToKeep = (key: Download['key']) => Promise<KeepAnswer>;

const LOCK = 'tonight-downloads';
/** Milliseconds until a server that was away is asked again. */
const AGAIN_MS = 5_000;
const ARTWORK_WIDTH = 1280;
/** Bytes after which the browser is asked again how much room there is: others write, too. */
const LOOK_EVERY_BYTES = 2 * 1024 * 1024;

/** Downloads what waits for this profile, one after the other, in one tab of the browser at a time. @returns what ends it. */
export function runDownloads(owner: string, load: LoadToKeep): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  navigator.locks.request(LOCK, { signal }, () => work(owner, load, signal)).catch(() => undefined);
  return () => ending.abort();
}

async function work(owner: string, load: LoadToKeep, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const changed = nextChange(signal);
    const next = (await downloadsOf(owner)).find(({ state }) => state === 'waiting');
    if (!next) await changed.until(null);
    else if ((await runOne(next, load, signal)) === 'away') await changed.until(AGAIN_MS);
    changed.end();
  }
}

/** Resolves with the next change, when the device is online again, or after a while. */
function nextChange(signal: AbortSignal) {
  const { promise: changed, resolve } = Promise.withResolvers<void>();
  const call = () => resolve();
  const unhear = hearDownloads(call);
  const listening = new AbortController();
  window.addEventListener('online', call, { signal: listening.signal });
  signal.addEventListener('abort', call, { signal: listening.signal });
  return {
    until: (milliseconds: number | null) =>
      milliseconds === null ? changed : new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
    end: () => {
      unhear();
      listening.abort();
    },
  };
}

async function runOne(download: Download, load: LoadToKeep, ending: AbortSignal): Promise<'on' | 'away'> {
  const { id } = download;
  const pausing = new AbortController();
  const unhear = hearDownloads(async () => {
    if ((await findDownload(id))?.state !== 'waiting') pausing.abort();
  });
  const signal = AbortSignal.any([ending, pausing.signal]);
  try {
    await fetchOne(download, load, signal);
    return 'on';
  } catch (error) {
    if (signal.aborted) return 'on';
    const trouble = troubleOf(error);
    const isNoted = await changeDownload(id, { trouble, state: stateAfter(trouble) }).then(
      () => true,
      () => false,
    );
    // A device that is full to the brim cannot even write that down: it still waits, and is tried later.
    if (!isNoted) tellDownloads({ id, trouble });
    return isPassing(trouble) || !isNoted ? 'away' : 'on';
  } finally {
    unhear();
    // No browser removes a file that is written to: what the viewer removed meanwhile goes once it is closed.
    if (!(await findDownload(id).catch(() => download))) await removePieces(id);
  }
}

/** A server that is away comes back; what a browser refuses while a page is left is kept by the next one. */
function isPassing(trouble: DownloadTrouble): boolean {
  return trouble === 'away' || trouble === 'not-stored';
}

function stateAfter(trouble: DownloadTrouble): Download['state'] {
  if (isPassing(trouble)) return 'waiting';
  return trouble === 'full' ? 'paused' : 'failed';
}

async function fetchOne(download: Download, load: LoadToKeep, signal: AbortSignal): Promise<void> {
  const { id } = download;
  const answer = await load(download.key).catch((error: unknown) => {
    throw new DownloadError('away', { cause: error });
  });
  if (answer.kind !== 'item') throw new DownloadError(answer.kind);
  const { item } = answer;
  const plan = await makePlan(item.stream, { height: download.height, pictures: picturesOf(item) });
  const before = await whatIsThere(id, plan, whatStands(download, plan));
  await changeDownload(id, { plan, item, ...before, trouble: null });
  await hasRoom(plan.about - before.stored);
  const writer = openWriter(id, before.stored);
  let safe = before;
  const save = async (progress: Progress) => {
    await writer.settled();
    safe = progress;
    await saveProgress(id, progress);
  };
  const append = whileThereIsRoom(writer.append);
  const done = await fetchParts(plan.parts, before, { append, save }, signal).catch(async (error: unknown) => {
    await writer.close();
    const there = await whatIsThere(id, plan, safe).catch(() => safe);
    // On a full device there is room for it only now.
    await saveProgress(id, there).catch(() => undefined);
    throw error;
  });
  await writer.close();
  if (signal.aborted) return;
  await changeDownload(id, { ...done, state: 'whole', trouble: null });
}

/** What was fetched and is still of use. @throws DownloadError when the stream is another one now */
function whatStands({ plan: before, lengths, stored }: Download, plan: Plan): Progress {
  if (!before || stored === 0) return { lengths: [], stored: 0 };
  if (!isSameStream(before, plan)) throw new DownloadError('changed');
  const film = plan.parts.filter(({ isExtra }) => !isExtra).length;
  const extras = ({ parts }: Plan) =>
    parts
      .slice(film)
      .map(({ address }) => address)
      .join('\n');
  if (lengths.length <= film || extras(before) === extras(plan)) return { lengths, stored };
  // Captions came or went: they come last, and are fetched anew.
  const kept = lengths.slice(0, film);
  return {
    lengths: kept,
    stored: Math.min(
      stored,
      kept.reduce((sum, length) => sum + length, 0),
    ),
  };
}

/** A browser deletes what it likes: nothing is put behind a hole. And one that was killed may have more than it wrote down. */
async function whatIsThere(id: string, plan: Plan, { lengths, stored }: Progress): Promise<Progress> {
  const { blob, whole } = await readPieces(id, stored);
  return blob ? furtherOnDisk(plan.parts, { lengths, stored }, await bytesOnDisk(id)) : { lengths, stored: whole };
}

/** As far as the browser says; it may say less than there is used. @throws DownloadError */
async function hasRoom(bytes: number): Promise<void> {
  const free = freeForFilms(await navigator.storage.estimate());
  if (free !== null && free < bytes) throw new DownloadError('full');
}

/** A download stops before a device is full: then it can still be written down that it has. */
function whileThereIsRoom(append: (bytes: Uint8Array) => Promise<void>): (bytes: Uint8Array) => Promise<void> {
  let sinceLook = 0;
  let isFull = false;
  let looking = Promise.resolve();
  const look = async () => {
    // Nothing waits for the answer: half of the reserve is still free when it says so.
    isFull = isNearlyFull(await navigator.storage.estimate());
  };
  return async (bytes) => {
    sinceLook += bytes.length;
    if (sinceLook >= LOOK_EVERY_BYTES) {
      sinceLook = 0;
      await looking;
      looking = look();
      // It is heard of with the next look.
      looking.catch(() => undefined);
    }
    if (isFull) throw new DownloadError('full');
    await append(bytes);
  };
}

/** The pictures a player and the list of downloads show. */
export function picturesOf({ artwork, snapshot }: Pick<DownloadedItem, 'artwork' | 'snapshot'>): string[] {
  const found = [artwork, snapshot.poster ?? null].flatMap((picture) => picture ?? []);
  return [...new Set(found.map((picture) => absolute(imageAddress(picture, ARTWORK_WIDTH))))];
}
