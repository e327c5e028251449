import 'server-only';
import { type LibraryFile, readLibraryFile } from '@/lib/library/files/items-repository';
import type { Grant } from '@/lib/library/playing/grant';
import type { Probe } from '@/lib/library/probe/schema';
import { joinedProbe } from '@/lib/library/versions/joined';
import { RecentMap } from '@/lib/process/recent-map';
import { adminClient } from '@/lib/supabase/admin';
import { programInput } from '@/lib/use-cases/library/inspect';
import { notThere } from '@/lib/use-cases/library/not-there';

/* The files behind a stream's address, as they are now. */

/** Pieces are asked for every few seconds; what is true of a file is for that long. */
const REMEMBERED_MS = 15_000;

export interface Opened {
  file: LibraryFile;
  address: string;
  probe: Probe | null;
}

export type LookedInto = Opened & { probe: Probe };
export type Parts = [LookedInto, ...LookedInto[]];

const remembered = new RecentMap<string, { opened: Promise<Opened>; until: number }>(200);

/** The file of an address, and those that follow it. @throws ProblemError 404 */
export function openFiles({ file, parts }: Pick<Grant, 'file' | 'parts'>): Promise<[Opened, ...Opened[]]> {
  return Promise.all([openFile(file), ...parts.map(openFile)]);
}

async function openFile(id: string): Promise<Opened> {
  const known = remembered.get(id);
  if (known && known.until > Date.now()) return known.opened;
  const opened = (async () => {
    const file = await readLibraryFile(await adminClient(), id);
    const address = file && (await programInput(file));
    if (!file || !address) throw notThere('This file is not where it was.');
    return { file, address, probe: file.probe };
  })();
  opened.catch(() => remembered.delete(id));
  remembered.set(id, { opened, until: Date.now() + REMEMBERED_MS });
  return opened;
}

/** @throws ProblemError 404 for a file that was not looked into yet. */
export function lookedInto([first, ...others]: readonly [Opened, ...Opened[]]): Parts {
  return [looked(first), ...others.map(looked)];
}

function looked({ file, address, probe }: Opened): LookedInto {
  if (!probe) throw notThere();
  return { file, address, probe };
}

/** What the parts are together. */
export function filmOf([one, ...more]: Parts): Probe {
  return more.length > 0 ? joinedProbe([one.probe, ...more.map(({ probe }) => probe)]) : one.probe;
}
