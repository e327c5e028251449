import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const PART_BYTES = 64 * 1024;

/** What a file keeps wherever it is moved and however it is called: its length, and its head, middle and tail. */
export async function fingerprint(path: string, size: number): Promise<string> {
  const hash = createHash('sha256').update(`${size}`);
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(PART_BYTES, size));
    for (const start of startsOf(size)) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

function startsOf(size: number): number[] {
  if (size <= PART_BYTES) return [0];
  return [0, Math.floor((size - PART_BYTES) / 2), size - PART_BYTES];
}
