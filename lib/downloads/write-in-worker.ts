/** What the page says to the worker that writes: which download it is, then its bytes, then that there are no more. */
export type ToWriter =
  | { folders: string[]; pieceBytes: number; at: number }
  | { bytes: Uint8Array }
  | { keep: number }
  | { isOver: true };
/**
 * How many bytes lie on the disk by now, or what the browser called it that they cannot; how many are left of them; and that no
 * file is open any more.
 */
export type FromWriter = { written: number } | { trouble: string } | { kept: number } | { isClosed: true };

/** What TypeScript knows of workers alone. */
interface SyncHandle {
  write: (bytes: Uint8Array, options: { at: number }) => number;
  truncate: (size: number) => void;
  close: () => void;
}
type WritableInWorkers = FileSystemFileHandle & { createSyncAccessHandle: () => Promise<SyncHandle> };

export interface WriterScope {
  navigator: { storage: { getDirectory: () => Promise<FileSystemDirectoryHandle> } };
  postMessage: (message: FromWriter) => void;
  onmessage: ((event: { data: ToWriter }) => void) | null;
}

/**
 * Writes a download's bytes into pieces, one after the other. It runs in a worker, where alone a browser has handles that write at
 * once; it is made of this function's own text, so that nothing from outside it may stand in here.
 */
export function writeInWorker(scope: WriterScope): void {
  let folder: FileSystemDirectoryHandle | undefined;
  let pieceBytes = 1;
  let at = 0;
  let written = 0;
  let open: { number: number; handle: SyncHandle } | undefined;
  const close = () => {
    open?.handle.close();
    open = undefined;
  };
  const pieceAt = async (number: number): Promise<SyncHandle> => {
    if (open?.number === number) return open.handle;
    close();
    const file = await folder?.getFileHandle(String(number).padStart(5, '0'), { create: true });
    const handle = await (file as WritableInWorkers).createSyncAccessHandle();
    open = { number, handle };
    return handle;
  };
  const append = async (bytes: Uint8Array) => {
    for (let rest = bytes; rest.length > 0; ) {
      const handle = await pieceAt(Math.floor(at / pieceBytes));
      const some = rest.subarray(0, pieceBytes - (at % pieceBytes));
      if (handle.write(some, { at: at % pieceBytes }) < some.length) throw new DOMException('', 'QuotaExceededError');
      at += some.length;
      rest = rest.subarray(some.length);
    }
    written += bytes.length;
    scope.postMessage({ written });
  };
  const take = async (message: ToWriter) => {
    if ('bytes' in message) return append(message.bytes);
    if ('keep' in message) {
      const piece = Math.floor(message.keep / pieceBytes);
      for (let after = Math.floor(at / pieceBytes); after > piece; after--) (await pieceAt(after)).truncate(0);
      (await pieceAt(piece)).truncate(message.keep % pieceBytes);
      return scope.postMessage({ kept: message.keep });
    }
    if ('isOver' in message) {
      close();
      return scope.postMessage({ isClosed: true });
    }
    pieceBytes = message.pieceBytes;
    at = message.at;
    folder = await scope.navigator.storage.getDirectory();
    for (const name of message.folders) folder = await folder.getDirectoryHandle(name, { create: true });
  };
  let done = Promise.resolve();
  scope.onmessage = ({ data }) => {
    done = done.then(() => take(data)).catch((error) => scope.postMessage({ trouble: String((error as Error).name) }));
  };
}
