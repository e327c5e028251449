import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Disks write sectors of this size whole or not at all. */
const SECTOR = 512;

type Change = { at: number; bytes: Buffer } | { size: number };

/** A file as the disk has it, and what the system has but not yet the disk. */
interface File {
  content: Buffer;
  unsynced: Change[];
}

const FOLDER = Symbol('folder');
type Entry = File | typeof FOLDER;

/** A change of names that no fsync of a folder has made lasting yet. */
interface Naming {
  folders: string[];
  entry: Entry;
  apply(names: Map<string, Entry>): void;
}

/**
 * What is on a disk for certain, and what may or may not be: data until the file's fsync, names until the folder's. As on
 * the journalling file systems of Linux, a file's fsync also keeps the names it got.
 */
export class Disk {
  readonly #lasting = new Map<string, Entry>();
  readonly #seen = new Map<string, Entry>();
  #namings: Naming[] = [];

  constructor(root: string) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const name = path.join(entry.parentPath, entry.name);
      this.#lasting.set(name, entry.isDirectory() ? FOLDER : { content: copied(readFileSync(name)), unsynced: [] });
    }
    for (const [name, entry] of this.#lasting) this.#seen.set(name, entry);
  }

  write(name: string, at: number, bytes: Buffer): void {
    this.#file(name)?.unsynced.push({ at, bytes });
  }

  resize(name: string, size: number): void {
    this.#file(name)?.unsynced.push({ size });
  }

  make(name: string, isFolder: boolean): void {
    const entry: Entry = isFolder ? FOLDER : { content: Buffer.alloc(0), unsynced: [] };
    this.#name({ folders: [path.dirname(name)], entry, apply: (names) => names.set(name, entry) });
  }

  remove(name: string): void {
    const entry = this.#seen.get(name);
    if (!entry) return;
    const apply = (names: Map<string, Entry>) => void (names.get(name) === entry && names.delete(name));
    this.#name({ folders: [path.dirname(name)], entry, apply });
  }

  rename(from: string, to: string): void {
    const entry = this.#seen.get(from);
    if (!entry) return;
    const apply = (names: Map<string, Entry>) => {
      if (names.get(from) !== entry) return;
      names.delete(from);
      names.set(to, entry);
    };
    this.#name({ folders: [path.dirname(from), path.dirname(to)], entry, apply });
  }

  sync(name: string): void {
    const file = this.#file(name);
    this.#keep(({ folders, entry }) => (file ? entry === file : folders.includes(name)));
    for (const change of file?.unsynced.splice(0) ?? []) if (file) file.content = changed(file.content, change);
  }

  /** The power goes: of all that was not synced, this share is kept, whichever it is. The folder is what a start finds. */
  cut(share: number): void {
    const names = new Map(this.#lasting);
    for (const naming of this.#namings) if (Math.random() < share) naming.apply(names);
    for (const name of [...this.#seen.keys()].filter((each) => !names.has(each))) {
      rmSync(name, { recursive: true, force: true });
    }
    // Parents come before what is in them.
    for (const [name, entry] of [...names].sort(([one], [other]) => (one < other ? -1 : 1))) {
      if (entry === FOLDER) mkdirSync(name, { recursive: true });
      else if (entry.unsynced.length > 0 || this.#seen.get(name) !== entry) {
        mkdirSync(path.dirname(name), { recursive: true });
        const luck = (content: Buffer, change: Change) => survived(content, change, share);
        writeFileSync(name, entry.unsynced.reduce(luck, copied(entry.content)));
      }
    }
  }

  #file(name: string): File | undefined {
    const entry = this.#seen.get(name);
    return entry === FOLDER ? undefined : entry;
  }

  #name(naming: Naming): void {
    naming.apply(this.#seen);
    this.#namings.push(naming);
  }

  #keep(which: (naming: Naming) => boolean): void {
    for (const naming of this.#namings.filter(which)) naming.apply(this.#lasting);
    this.#namings = this.#namings.filter((naming) => !which(naming));
  }
}

/** Changes in place where there is room; what it was given is not to be used any more. */
function changed(content: Buffer, change: Change): Buffer {
  const size = 'size' in change ? change.size : Math.max(content.length, change.at + change.bytes.length);
  const result = size === content.length ? content : resized(content, size);
  if ('bytes' in change) change.bytes.copy(result, change.at);
  return result;
}

/** A log grows by thousands of small writes: with room ahead, it is not copied for each. */
function resized(content: Buffer, size: number): Buffer {
  const isRoomy = content.byteOffset === 0 && content.buffer.byteLength >= size;
  const result = isRoomy
    ? Buffer.from(content.buffer as ArrayBuffer, 0, size)
    : copied(content, Math.max(size, 2 * content.length)).subarray(0, size);
  result.fill(0, Math.min(content.length, size));
  return result;
}

/** In memory of its own: small buffers of Node share a pool. */
function copied(content: Buffer, room = content.length): Buffer {
  const result = Buffer.alloc(room);
  content.copy(result);
  return result;
}

/** A write may reach the disk in part: each of its sectors has its own luck. */
function survived(content: Buffer, change: Change, share: number): Buffer {
  if ('size' in change) return Math.random() < share ? changed(content, change) : content;
  let result = content;
  for (let from = 0; from < change.bytes.length; ) {
    const to = Math.min(change.bytes.length, from + SECTOR - ((change.at + from) % SECTOR));
    if (Math.random() < share)
      result = changed(result, { at: change.at + from, bytes: change.bytes.subarray(from, to) });
    from = to;
  }
  return result;
}
