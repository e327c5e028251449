import { type OpenFile, openFile } from '@/lib/library/disk/touch';

const MOST_BOXES = 1000;

/** How long an MP4 says it is; null where it does not say. */
export async function readMp4Seconds(path: string): Promise<number | null> {
  const file = await openFile(path);
  try {
    const { size } = file;
    const movie = await findBox(file, 'moov', 0, size);
    const header = movie && (await findBox(file, 'mvhd', movie.start, movie.end));
    if (!header) return null;
    const bytes = await readAt(file, header.start, 32);
    const isLong = bytes[0] === 1;
    const scale = bytes.readUInt32BE(isLong ? 20 : 12);
    const length = isLong ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16);
    return scale > 0 && length > 0 ? length / scale : null;
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

async function findBox(file: OpenFile, name: string, from: number, until: number) {
  let at = from;
  for (let count = 0; count < MOST_BOXES && at + 8 <= until; count += 1) {
    const head = await readAt(file, at, 16);
    const short = head.readUInt32BE(0);
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? until - at : short;
    if (length < 8) return null;
    if (head.toString('latin1', 4, 8) === name) return { start: at + (short === 1 ? 16 : 8), end: at + length };
    at += length;
  }
  return null;
}

/** Zeros where the file ends. */
async function readAt(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  (await file.read(position, length)).copy(bytes);
  return bytes;
}
