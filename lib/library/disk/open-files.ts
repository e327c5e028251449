import { type FileHandle, open } from 'node:fs/promises';

/** What is true of a file that was opened. */
export interface FileFacts {
  size: number;
  changedAt: number;
}

/** @throws the system's errors; with `EISDIR` for what is no file. */
export async function openPlain(address: string): Promise<{ file: FileHandle } & FileFacts> {
  const file = await open(address, 'r');
  try {
    const found = await file.stat();
    if (!found.isFile()) throw Object.assign(new Error('It is no file'), { code: 'EISDIR' });
    return { file, size: found.size, changedAt: found.mtimeMs };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Fewer bytes where the file ends before. @param bytes where they go, from its beginning on. */
export async function readAt(
  file: FileHandle,
  start: number,
  length: number,
  bytes: Buffer = Buffer.allocUnsafe(length),
): Promise<Buffer> {
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Files that are open, by numbers of who asked: another process cannot hold them. */
export class OpenFiles {
  readonly #files = new Map<number, FileHandle>();

  async open(number: number, address: string): Promise<{ number: number } & FileFacts> {
    const { file, ...facts } = await openPlain(address);
    this.#files.set(number, file);
    return { number, ...facts };
  }

  read(number: number, start: number, length: number): Promise<Buffer> {
    const file = this.#files.get(number);
    if (!file) throw Object.assign(new Error('It is not open'), { code: 'EBADF' });
    return readAt(file, start, length);
  }

  async close(number: number): Promise<void> {
    const file = this.#files.get(number);
    this.#files.delete(number);
    await file?.close();
  }
}
