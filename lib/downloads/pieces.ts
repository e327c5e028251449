/** Bytes of one piece. */
export const PIECE_BYTES = 8 * 1024 * 1024;
const FOLDER = 'downloads';

/** While something is written, so much is held free for what has to be said should nothing fit any more. */
export const PLACEHOLDER = { folders: [FOLDER], name: 'placeholder', bytes: 4 * 1024 * 1024 };

/** Where the pieces of a download lie, from the top. */
export const foldersOf = (id: string) => [FOLDER, nameOf(id)];

/** The origin's own file system: a folder of a download, with its bytes in pieces. @throws where the browser has none */
async function folderOf(id: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(FOLDER, { create: true });
  return all.getDirectoryHandle(nameOf(id), { create: true });
}

/** An id is a profile and a key; a folder's name has no slash. */
const nameOf = (id: string) => id.replaceAll(/[^\w-]/g, '.');
const pieceName = (number: number) => String(number).padStart(5, '0');

/**
 * The bytes of a download, without reading them.
 * @param bytes how many the ledger says there are.
 * @returns null where a piece is gone or shorter than it was, with how many bytes are whole.
 */
export async function readPieces(id: string, bytes: number): Promise<{ blob: Blob | null; whole: number }> {
  const folder = await folderOf(id);
  const files: File[] = [];
  let whole = 0;
  for (let number = 0; whole < bytes; number++) {
    const file = await folder
      .getFileHandle(pieceName(number))
      .then((handle) => handle.getFile())
      .catch(() => null);
    const expected = Math.min(PIECE_BYTES, bytes - whole);
    if (!file || file.size < expected) return { blob: null, whole };
    files.push(file);
    whole += expected;
  }
  return { blob: new Blob(files), whole };
}

/** How many bytes lie there without a hole, whatever the ledger says. */
export async function bytesOnDisk(id: string): Promise<number> {
  const folder = await folderOf(id);
  for (let number = 0; ; number++) {
    const size = await folder
      .getFileHandle(pieceName(number))
      .then((handle) => handle.getFile())
      .then((file) => file.size)
      .catch(() => 0);
    if (size < PIECE_BYTES) return number * PIECE_BYTES + size;
  }
}

export async function removePieces(id: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(FOLDER, { create: true });
  await all.removeEntry(nameOf(id), { recursive: true }).catch(() => undefined);
}

export async function removePlaceholder(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(FOLDER, { create: true });
  await all.removeEntry(PLACEHOLDER.name).catch(() => undefined);
}

/** Whether this browser can keep films at all. */
export function canKeep(): boolean {
  return (
    typeof navigator !== 'undefined' &&
    typeof navigator.storage?.getDirectory === 'function' &&
    typeof Worker === 'function' &&
    typeof navigator.locks?.request === 'function'
  );
}
