/** Bytes of one piece. */
export const PIECE_BYTES = 8 * 1024 * 1024;
const FOLDER = 'downloads';

/** While something is written, so much is held free for what has to be said should nothing fit any more. */
export const PLACEHOLDER = { folders: [FOLDER], name: 'placeholder', bytes: 4 * 1024 * 1024 };

/** Where the pieces of a download lie, from the top. */
export const foldersOf = (id: string) => [FOLDER, nameOf(id)];

/**
 * A piece of a download in the origin's own file system; null where there is none. Looking makes no folder: one that a person removes
 * meanwhile stays removed. @throws where the browser has no file system
 */
async function pieceOf(id: string, number: number): Promise<File | null> {
  const root = await navigator.storage.getDirectory();
  return root
    .getDirectoryHandle(FOLDER)
    .then((all) => all.getDirectoryHandle(nameOf(id)))
    .then((folder) => folder.getFileHandle(pieceName(number)))
    .then((handle) => handle.getFile())
    .catch(() => null);
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
  const files: File[] = [];
  let whole = 0;
  for (let number = 0; whole < bytes; number++) {
    const file = await pieceOf(id, number);
    const expected = Math.min(PIECE_BYTES, bytes - whole);
    if (!file || file.size < expected) return { blob: null, whole };
    files.push(file);
    whole += expected;
  }
  return { blob: new Blob(files), whole };
}

/** How many bytes lie there without a hole, whatever the ledger says. */
export async function bytesOnDisk(id: string): Promise<number> {
  for (let number = 0; ; number++) {
    const size = (await pieceOf(id, number))?.size ?? 0;
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
