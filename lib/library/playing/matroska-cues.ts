import { openBytes, type ReadBytes } from '@/lib/library/probe/read-bytes';

/*
 * Where a Matroska file has its keyframes, by its own index (Cues). Reading that takes milliseconds, where ffprobe has to
 * go through the whole film.
 */

const ID = {
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cuePositions: 0xb7,
  cueTrack: 0xf7,
  cluster: 0x1f43b675,
} as const;

const LONGEST_INDEX_BYTES = 16 * 1024 * 1024;
const MOST_ELEMENTS = 200;
const VIDEO = 1;
const NANOSECONDS = 1e9;

interface Element {
  id: number;
  /** Of what is in it. */
  start: number;
  end: number;
}

/** Seconds, ascending; null where the file has no such index, or a broken one. */
export async function readMatroskaKeys(address: string): Promise<number[] | null> {
  const file = await openBytes(address).catch(() => null);
  if (!file) return null;
  try {
    return await readKeys(file);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

async function readKeys(file: ReadBytes): Promise<number[] | null> {
  const { size } = file;
  const segment = await find(file, [ID.segment], 0, size);
  if (!segment) return null;
  const found = new Map<number, Element>();
  let at = segment.start;
  for (let count = 0; count < MOST_ELEMENTS && at < Math.min(segment.end, size); count += 1) {
    const element = await elementAt(file, at, size);
    if (!element || element.id === ID.cluster) break;
    found.set(element.id, element);
    at = element.end;
  }
  const seek = found.get(ID.seekHead);
  for (const [id, offset] of seek ? elementsIn(await contentOf(file, seek)) : []) {
    const element = found.has(id) ? null : await elementAt(file, segment.start + offset, size);
    if (element?.id === id) found.set(id, element);
  }
  const [info, tracks, cues] = [found.get(ID.info), found.get(ID.tracks), found.get(ID.cues)];
  if (!tracks || !cues) return null;
  const scale = info ? numberIn(await contentOf(file, info), ID.scale, 1_000_000) : 1_000_000;
  return keysIn(await contentOf(file, cues), videoTrack(await contentOf(file, tracks)), scale);
}

function keysIn(cues: Buffer, track: number | null, scale: number): number[] | null {
  const keys: number[] = [];
  for (const point of childrenOf(cues)) {
    if (point.id !== ID.cuePoint) continue;
    const positions = childrenOf(point.content).filter(({ id }) => id === ID.cuePositions);
    const isOfVideo = positions.some(({ content }) => numberIn(content, ID.cueTrack, -1) === track);
    if (isOfVideo) keys.push((numberIn(point.content, ID.cueTime, 0) * scale) / NANOSECONDS);
  }
  return keys.length > 0 ? keys.sort((one, other) => one - other) : null;
}

function videoTrack(tracks: Buffer): number | null {
  const entries = childrenOf(tracks).filter(({ id }) => id === ID.track);
  const video = entries.find(({ content }) => numberIn(content, ID.trackType, 0) === VIDEO);
  return video ? numberIn(video.content, ID.trackNumber, 0) : null;
}

function elementsIn(seekHead: Buffer): [id: number, offset: number][] {
  return childrenOf(seekHead)
    .filter(({ id }) => id === ID.seek)
    .map(({ content }) => [numberIn(content, ID.seekId, 0), numberIn(content, ID.seekPosition, 0)]);
}

async function find(file: ReadBytes, ids: number[], from: number, size: number): Promise<Element | null> {
  let at = from;
  for (let count = 0; count < MOST_ELEMENTS && at < size; count += 1) {
    const element = await elementAt(file, at, size);
    if (!element || ids.includes(element.id)) return element;
    at = element.end;
  }
  return null;
}

async function elementAt(file: ReadBytes, at: number, size: number): Promise<Element | null> {
  const read = headIn(await file.read(at, 12), 0);
  if (!read) return null;
  const start = at + read.length;
  // A length of ones says that it goes on to the end.
  return { id: read.id, start, end: read.isOpen ? size : start + read.size };
}

async function contentOf(file: ReadBytes, { start, end }: Element): Promise<Buffer> {
  if (end - start > LONGEST_INDEX_BYTES) throw new RangeError('An index that long is none');
  return file.read(start, end - start);
}

function childrenOf(content: Buffer): { id: number; content: Buffer }[] {
  const children: { id: number; content: Buffer }[] = [];
  for (let at = 0; at < content.length; ) {
    const head = headIn(content, at);
    if (!head || head.isOpen) break;
    const start = at + head.length;
    children.push({ id: head.id, content: content.subarray(start, start + head.size) });
    at = start + head.size;
  }
  return children;
}

function numberIn(content: Buffer, id: number, otherwise: number): number {
  const found = childrenOf(content).find((child) => child.id === id)?.content;
  return found ? found.reduce((number, byte) => number * 256 + byte, 0) : otherwise;
}

function headIn(bytes: Buffer, at: number): { id: number; size: number; length: number; isOpen: boolean } | null {
  const idLength = widthOf(bytes[at] ?? 0);
  const sizeAt = at + idLength;
  const sizeLength = widthOf(bytes[sizeAt] ?? 0);
  if (idLength === 0 || idLength > 4 || sizeLength === 0 || sizeAt + sizeLength > bytes.length) return null;
  const id = bytes.subarray(at, sizeAt).reduce((number, byte) => number * 256 + byte, 0);
  const marked = bytes.subarray(sizeAt, sizeAt + sizeLength).reduce((number, byte) => number * 256 + byte, 0);
  const size = marked - 2 ** (7 * sizeLength);
  return { id, size, length: idLength + sizeLength, isOpen: size === 2 ** (7 * sizeLength) - 1 };
}

/** How many bytes a number has, by the zeros it begins with; 0 where it is none. */
function widthOf(first: number): number {
  return first === 0 ? 0 : Math.clz32(first) - 23;
}
