import { type ToWriter, type WriterScope, writeInWorker } from '@/lib/downloads/write-in-worker';

/** A browser's own file system, with one handle a file, and the worker that writes there, with as much room as a test gives it. */
export function originFiles() {
  /** Files by folder and name; and which are open, of which a browser gives out one handle each. */
  const files = new Map<string, Uint8Array>();
  const open = new Set<string>();
  const disk: Disk = { files, open, room: Number.POSITIVE_INFINITY, saysOfFull: null };
  const getDirectory = async () => folderAt(disk, '');

  /** The worker's own function, on a thread that is none; what is handed to it is empty in the page, as in a browser. */
  class FakeWorker {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onerror = null;
    private readonly scope: WriterScope = {
      navigator: { storage: { getDirectory } },
      postMessage: (data) => void setTimeout(() => this.onmessage?.({ data })),
      onmessage: null,
    };
    constructor() {
      writeInWorker(this.scope);
    }
    postMessage(said: ToWriter, transfer: Transferable[]) {
      const data = structuredClone(said, { transfer });
      setTimeout(() => this.scope.onmessage?.({ data }));
    }
    terminate() {}
  }
  return Object.assign(disk, { Worker: FakeWorker, getDirectory });
}

interface Disk {
  files: Map<string, Uint8Array>;
  open: Set<string>;
  room: number;
  /** How many bytes it says it has written where they do not fit; null: as many as it has. */
  saysOfFull: number | null;
}

function folderAt(disk: Disk, path: string): FileSystemDirectoryHandle {
  const { files } = disk;
  const handle = {
    getDirectoryHandle: async (name: string) => folderAt(disk, `${path}/${name}`),
    async getFileHandle(name: string, { create = false } = {}) {
      const at = `${path}/${name}`;
      if (!create && !files.has(at)) throw new DOMException('', 'NotFoundError');
      if (!files.has(at)) files.set(at, new Uint8Array());
      return {
        getFile: async () => new File([new Uint8Array(files.get(at) ?? [])], name),
        createSyncAccessHandle: async () => openAt(disk, at),
      };
    },
    async removeEntry(name: string) {
      const isIn = (at: string) => at === `${path}/${name}` || at.startsWith(`${path}/${name}/`);
      if ([...disk.open].some(isIn)) throw new DOMException('', 'NoModificationAllowedError');
      for (const [at, { length }] of files) {
        if (!isIn(at)) continue;
        files.delete(at);
        disk.room += length;
      }
    },
  };
  return handle as unknown as FileSystemDirectoryHandle;
}

function openAt(disk: Disk, path: string) {
  const { files, open } = disk;
  if (open.has(path)) throw new DOMException('', 'NoModificationAllowedError');
  open.add(path);
  const now = () => files.get(path) ?? new Uint8Array();
  return {
    write(bytes: Uint8Array, { at }: { at: number }) {
      const before = now();
      const fits = Math.min(bytes.length, before.length - at + disk.room);
      const after = new Uint8Array(Math.max(before.length, at + fits));
      after.set(before);
      after.set(bytes.subarray(0, fits), at);
      disk.room -= after.length - before.length;
      files.set(path, after);
      return fits < bytes.length ? (disk.saysOfFull ?? fits) : fits;
    },
    getSize: () => now().length,
    close: () => void open.delete(path),
  };
}
