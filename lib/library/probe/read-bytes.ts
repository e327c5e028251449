import { get } from 'node:http';
import { openFile } from '@/lib/library/disk/touch';
import { isThroughDoor } from '@/lib/library/probe/input';

/** A film, for the few bytes of it that we read ourselves. */
export interface ReadBytes {
  size: number;
  /** Fewer where it ends before. */
  read(start: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** @param address a path on this machine, or an address of our own door. @throws where it cannot be read. */
export function openBytes(address: string): Promise<ReadBytes> {
  return isThroughDoor(address) ? openDoor(address) : openFile(address);
}

/** What lies side by side is read in one go: each question goes to the other server. */
const STEP_BYTES = 64 * 1024;

async function openDoor(address: string): Promise<ReadBytes> {
  const first = await ask(address, 0, STEP_BYTES);
  const { size } = first;
  let [from, held] = [0, first.bytes];
  return {
    size,
    async read(start, length) {
      const end = Math.min(size, start + length);
      if (start >= size || length <= 0) return Buffer.alloc(0);
      if (start < from || end > from + held.length) {
        held = (await ask(address, start, Math.max(length, STEP_BYTES))).bytes;
        from = start;
      }
      return held.subarray(start - from, end - from);
    },
    close: async () => undefined,
  };
}

function ask(address: string, start: number, length: number): Promise<{ bytes: Buffer; size: number }> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers: { range: `bytes=${start}-${start + length - 1}` } }, (answer) => {
      const size = Number(/\/(\d+)$/.exec(answer.headers['content-range'] ?? '')?.[1] ?? Number.NaN);
      if (answer.statusCode !== 206 || !(size > 0)) {
        answer.destroy();
        return reject(new Error(`It answered ${answer.statusCode}`));
      }
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => resolve({ bytes: Buffer.concat(chunks), size }));
    });
    request.once('error', reject);
  });
}
