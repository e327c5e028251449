import { foldersOf, PIECE_BYTES, PLACEHOLDER, removePlaceholder } from '@/lib/downloads/pieces';
import { type FromWriter, type ToWriter, writeInWorker } from '@/lib/downloads/write-in-worker';

export interface PieceWriter {
  /** Puts bytes behind those that are there. It waits while many are on their way. @throws DOMException */
  append: (bytes: Uint8Array) => Promise<void>;
  /** Once it resolves, a browser that is killed has all bytes that were given before. @throws DOMException */
  settled: () => Promise<void>;
  /** Once it resolves, no file is open any more, and on a full device there is room for a few words. */
  close: () => Promise<void>;
}

/** Bytes that wait for the disk at most. */
const MOST_WAITING = 2 * 1024 * 1024;
/** Milliseconds after which a worker that says nothing is ended all the same. */
const CLOSE_MS = 2_000;

/** Writes a download's bytes behind the first `stored`. */
export function openWriter(id: string, stored: number): PieceWriter {
  const source = URL.createObjectURL(new Blob([`(${writeInWorker})(self)`], { type: 'text/javascript' }));
  const worker = new Worker(source);
  URL.revokeObjectURL(source);
  let given = 0;
  let written = 0;
  let trouble: DOMException | null = null;
  let isClosed = false;
  let heard = Promise.withResolvers<void>();
  const hear = () => {
    heard.resolve();
    heard = Promise.withResolvers();
  };
  worker.onmessage = ({ data }: MessageEvent<FromWriter>) => {
    if ('written' in data) written = data.written;
    else if ('trouble' in data) trouble ??= new DOMException('', data.trouble);
    else isClosed = true;
    hear();
  };
  worker.onerror = ({ message }) => {
    trouble ??= new DOMException(message, 'NotSupportedError');
    hear();
  };
  const say = (message: ToWriter, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  /** @param isEnough asked again whenever the worker has said something. */
  const until = async (isEnough: () => boolean) => {
    while (!isEnough()) {
      if (trouble) throw trouble;
      await heard.promise;
    }
  };
  say({ folders: foldersOf(id), pieceBytes: PIECE_BYTES, at: stored, placeholder: PLACEHOLDER });
  return {
    async append(bytes) {
      // A part of a buffer goes as a copy: the rest of it is still read here.
      const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
      // What was handed over is empty here.
      given += own.length;
      say({ bytes: own }, [own.buffer]);
      await until(() => given - written <= MOST_WAITING);
    },
    settled() {
      const goal = given;
      return until(() => written >= goal);
    },
    async close() {
      trouble = null;
      say({ isOver: true });
      await Promise.race([until(() => isClosed), new Promise((resolve) => setTimeout(resolve, CLOSE_MS))]).catch(
        () => undefined,
      );
      worker.terminate();
      await removePlaceholder();
    },
  };
}
