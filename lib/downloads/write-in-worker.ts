/** What the page says to the worker that writes: which download it is, then its bytes, then that there are no more. */
export type ToWriter = WriterStart | { bytes: Uint8Array } | { isOver: true };
export interface WriterStart {
  folders: string[];
  pieceBytes: number;
  at: number;
  /** A file that takes room and holds nothing, until it is deleted for what has to be written down. */
  placeholder: { folders: string[]; name: string; bytes: number };
}
/** How many bytes lie on the disk by now, or what the browser called it that they cannot; and that no file is open any more. */
export type FromWriter = { written: number } | { trouble: string } | { isClosed: true };

/** What TypeScript knows of workers alone. */
interface SyncHandle {
  write: (bytes: Uint8Array, options: { at: number }) => number;
  getSize: () => number;
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
  let isBroken = false;
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
  const write = (handle: SyncHandle, bytes: Uint8Array, offset: number) => {
    const count = handle.write(bytes, { at: offset });
    // Of bytes that do not fit Chromium says that it wrote 4294967288 of them: its error is -8.
    if (count !== bytes.length) throw new DOMException('', 'QuotaExceededError');
  };
  const append = async (bytes: Uint8Array) => {
    for (let rest = bytes; rest.length > 0; ) {
      const handle = await pieceAt(Math.floor(at / pieceBytes));
      const some = rest.subarray(0, pieceBytes - (at % pieceBytes));
      write(handle, some, at % pieceBytes);
      at += some.length;
      rest = rest.subarray(some.length);
    }
    written += bytes.length;
    scope.postMessage({ written });
  };
  const folderAt = async (names: string[]) => {
    let found = await scope.navigator.storage.getDirectory();
    for (const name of names) found = await found.getDirectoryHandle(name, { create: true });
    return found;
  };
  const takeUp = async ({ folders, name, bytes }: WriterStart['placeholder']) => {
    const file = await (await folderAt(folders)).getFileHandle(name, { create: true });
    const handle = await (file as WritableInWorkers).createSyncAccessHandle();
    try {
      const there = handle.getSize();
      write(handle, new Uint8Array(Math.max(0, bytes - there)), there);
    } finally {
      handle.close();
    }
  };
  const take = async (message: ToWriter) => {
    if ('isOver' in message) {
      close();
      return scope.postMessage({ isClosed: true });
    }
    // What comes behind bytes that did not fit has no place.
    if (isBroken) return;
    if ('bytes' in message) return append(message.bytes);
    pieceBytes = message.pieceBytes;
    at = message.at;
    await takeUp(message.placeholder);
    folder = await folderAt(message.folders);
  };
  let done = Promise.resolve();
  scope.onmessage = ({ data }) => {
    done = done
      .then(() => take(data))
      .catch((error) => {
        isBroken = true;
        scope.postMessage({ trouble: String((error as Error).name) });
      });
  };
}
