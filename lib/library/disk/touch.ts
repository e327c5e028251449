import { shareOf } from '@/lib/library/disk/mounts';
import { type FileFacts, openPlain, readAt } from '@/lib/library/disk/open-files';
import { NO_NAMES, type PlainNames, plainNamesIn } from '@/lib/library/disk/plain-files';
import { shareDisk } from '@/lib/library/disk/share-disks';
import { whereIn } from '@/lib/library/disk/where-in';

/*
 * How a player's request touches films and what lies beside them. A disk of this machine is read as any; a share by a child, as one whose
 * server is away never answers, and a few such calls would be all threads that the process has for files.
 */

export interface OpenFile extends FileFacts {
  /** Fewer bytes where it ends before. @param into memory to be used again; bytes of a share come in their own. */
  read(start: number, length: number, into?: Buffer): Promise<Buffer>;
  close(): Promise<void>;
}

/** Where a file lies, with no link of its way leading out of its folder; null where there is none. @throws HangingError */
export async function whereLies(folder: string, below: string): Promise<string | null> {
  const share = shareOf(folder);
  return share === null ? whereIn(folder, below) : shareDisk(share).ask((disk) => disk.where(folder, below));
}

/** What lies in a folder; nothing where it is a link, is not there, or gives no answer. */
export async function namesIn(folder: string): Promise<PlainNames> {
  const share = shareOf(folder);
  if (share === null) return plainNamesIn(folder);
  return shareDisk(share)
    .ask((disk) => disk.names(folder))
    .catch(() => NO_NAMES);
}

/** @throws HangingError; the system's errors. */
export async function openFile(address: string): Promise<OpenFile> {
  const share = shareOf(address);
  if (share !== null) return openOnShare(share, address);
  const { file, ...facts } = await openPlain(address);
  return { ...facts, read: (start, length, into) => readAt(file, start, length, into), close: () => file.close() };
}

async function openOnShare(share: string, address: string): Promise<OpenFile> {
  const disk = shareDisk(share);
  const { number, ...facts } = await disk.ask((child) => child.open(address));
  return {
    ...facts,
    read: (start, length) => disk.ask((child) => child.read(number, start, length)),
    close: async () => disk.tell((child) => child.closeFile(number)),
  };
}

/** A small file as a whole; null where it is longer than that. @throws HangingError; the system's errors. */
export async function wholeFile(address: string, most: number): Promise<{ bytes: Buffer; changedAt: number } | null> {
  const file = await openFile(address);
  try {
    if (file.size > most) return null;
    return { bytes: await file.read(0, file.size), changedAt: file.changedAt };
  } finally {
    await file.close();
  }
}
