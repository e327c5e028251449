import { openBytes, type ReadBytes } from '@/lib/library/probe/read-bytes';

/*
 * Where an MP4 has its keyframes, by its own tables. Reading them takes milliseconds, where ffprobe has to go through the whole film,
 * which another server would have to send.
 */

const LONGEST_INDEX_BYTES = 128 * 1024 * 1024;
const MOST_BOXES = 1000;
/** An edit that says that nothing is shown. */
const NOTHING = -1;

/** Seconds, ascending; null where the file has no such tables, or says by them what only ffprobe knows to read. */
export async function readMp4Keys(address: string): Promise<number[] | null> {
  const file = await openBytes(address).catch(() => null);
  if (!file) return null;
  try {
    const moov = await findMoov(file);
    return moov && keysIn(moov);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

async function findMoov(file: ReadBytes): Promise<Buffer | null> {
  let at = 0;
  for (let count = 0; count < MOST_BOXES && at + 8 <= file.size; count += 1) {
    const head = await file.read(at, 16);
    const short = head.readUInt32BE(0);
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? file.size - at : short;
    if (length < 8) return null;
    if (head.toString('latin1', 4, 8) === 'moov') {
      if (length > LONGEST_INDEX_BYTES) return null;
      return (await file.read(at, length)).subarray(short === 1 ? 16 : 8);
    }
    at += length;
  }
  return null;
}

function keysIn(moov: Buffer): number[] | null {
  // Its tables lie in the fragments.
  if (boxes(moov, 'mvex').length > 0) return null;
  const film = boxes(moov, 'trak').find((trak) => inside(trak, ['mdia', 'hdlr']).toString('latin1', 8, 12) === 'vide');
  if (!film) return null;
  const shift = shiftOf(film, timescaleOf(inside(moov, ['mvhd'])));
  const scale = timescaleOf(inside(film, ['mdia', 'mdhd']));
  const tables = inside(film, ['mdia', 'minf', 'stbl']);
  const [keys] = boxes(tables, 'stss');
  const [offsets] = boxes(tables, 'ctts');
  if (shift === null || !keys) return null;
  const decoded = runs(inside(tables, ['stts']));
  const late = offsets ? runs(offsets, offsets[0] === 1) : null;
  const times = sampleNumbers(keys).map((sample) => {
    const shown = decoded.sum(sample) + (late?.at(sample) ?? 0);
    return (shown - shift.media) / scale + shift.empty;
  });
  return times.length > 0 ? times.sort((one, other) => one - other) : null;
}

/** What an edit list takes off and adds; null where it does more than that. */
function shiftOf(trak: Buffer, movieScale: number): { media: number; empty: number } | null {
  const [edts] = boxes(trak, 'edts');
  if (!edts) return { media: 0, empty: 0 };
  const list = inside(edts, ['elst']);
  const [isLong, count] = [list[0] === 1, list.readUInt32BE(4)];
  let empty = 0;
  for (let index = 0; index < Math.min(count, 3); index += 1) {
    const at = 8 + index * (isLong ? 20 : 12);
    const length = isLong ? Number(list.readBigUInt64BE(at)) : list.readUInt32BE(at);
    const media = isLong ? Number(list.readBigInt64BE(at + 8)) : list.readInt32BE(at + 4);
    if (media !== NOTHING) return index === count - 1 ? { media, empty } : null;
    empty += length / movieScale;
  }
  return null;
}

/** Samples are counted from 1. */
function sampleNumbers(stss: Buffer): number[] {
  const count = stss.readUInt32BE(4);
  if (8 + count * 4 > stss.length) throw new RangeError('The table breaks off');
  return Array.from({ length: count }, (_, index) => stss.readUInt32BE(8 + index * 4) - 1);
}

/** A table of how many samples have which value; samples are asked for in their order. */
function runs(table: Buffer, isSigned = false) {
  const count = table.readUInt32BE(4);
  let [run, first, summed] = [0, 0, 0];
  const length = () => table.readUInt32BE(8 + run * 8);
  const value = () => (isSigned ? table.readInt32BE(12 + run * 8) : table.readUInt32BE(12 + run * 8));
  const goTo = (sample: number) => {
    while (run < count && sample >= first + length()) {
      summed += length() * value();
      first += length();
      run += 1;
    }
    if (run >= count) throw new RangeError('There are more keyframes than frames');
  };
  return {
    at(sample: number): number {
      goTo(sample);
      return value();
    },
    /** Of the values of all samples before it. */
    sum(sample: number): number {
      goTo(sample);
      return summed + (sample - first) * value();
    },
  };
}

function timescaleOf(header: Buffer): number {
  const scale = header.readUInt32BE(header[0] === 1 ? 20 : 12);
  if (scale === 0) throw new RangeError('No time passes in it');
  return scale;
}

/** The contents of the boxes of a name. */
function boxes(content: Buffer, name: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 8 <= content.length; ) {
    const length = content.readUInt32BE(at);
    if (length < 8) break;
    if (content.toString('latin1', at + 4, at + 8) === name) found.push(content.subarray(at + 8, at + length));
    at += length;
  }
  return found;
}

function inside(content: Buffer, names: readonly string[]): Buffer {
  return names.reduce((within, name) => {
    const [box] = boxes(within, name);
    if (!box) throw new RangeError(`No ${name} where one should be`);
    return box;
  }, content);
}
