import 'server-only';
import type { MediaFolder } from '@/lib/env/media-folders';
import { serverEnvironment } from '@/lib/env/server';
import { knownGivenFolders } from '@/lib/library/given/known-given';
import { isShownTo, sortedFor } from '@/lib/library/given/seen-by';
import { knownSources } from '@/lib/library/jellyfin/known-sources';
import { foldersOf } from '@/lib/library/jellyfin/sources-repository';

/*
 * The folders of this server: those that its environment names, those given in the settings, and the libraries of other servers that
 * were chosen. Where a door names no household, it gets what is everybody's, and no more.
 */

/** The folders of the shelf of a household; of null, of who belongs to none. None: there is no shelf. */
export async function shelfFolders(household: string | null): Promise<string[]> {
  // Where the store does not answer, all else that needs no shelf goes on.
  const given = await knownGivenFolders().catch(() => []);
  return [...namedHere(), ...sortedFor(given, household, new Set(namedHere())).shelf, ...(await ofSources())];
}

/** All of them, each household's among them: for the work behind the scenes, and for who runs Tonight. */
export async function serverFolders(): Promise<string[]> {
  const given = await knownGivenFolders().catch(() => []);
  const named = new Set(namedHere());
  const more = given.filter(({ path, isRemoved }) => !isRemoved && !named.has(path)).map(({ path }) => path);
  return [...named, ...more, ...(await ofSources())];
}

/** Those on this machine's own disks, each with what it holds. @throws where the store does not answer. */
export async function foldersOnDisk(): Promise<MediaFolder[]> {
  const { mediaFolders } = serverEnvironment();
  const named = new Set(namedHere());
  const given = (await knownGivenFolders()).filter(({ path, isRemoved }) => !isRemoved && !named.has(path));
  return [...mediaFolders, ...given.map(({ path, kind }) => ({ path, kind }))];
}

/** Folders of whose films a household must not learn. @throws where the store does not answer: then it learns of none. */
export async function foldersHiddenFrom(household: string | null): Promise<ReadonlySet<string>> {
  return new Set(sortedFor(await knownGivenFolders(), household, new Set(namedHere())).hidden);
}

/** Whether a folder's files play for a household now. @throws where the store does not answer. */
export async function playsFor(folder: string, household: string | null): Promise<boolean> {
  if (namedHere().includes(folder)) return true;
  const given = (await knownGivenFolders()).find(({ path }) => path === folder);
  return !given || (!given.isRemoved && isShownTo(given, household));
}

/** Whether some of a household's shelf is not everybody's, so that pages kept for everybody are not its own. */
export async function hasShelfOfItsOwn(household: string | null): Promise<boolean> {
  if (household === null) return false;
  const given = await knownGivenFolders().catch(() => []);
  return given.some((folder) => folder.households !== null && isShownTo(folder, household));
}

function namedHere(): string[] {
  return serverEnvironment().mediaFolders.map(({ path }) => path);
}

async function ofSources(): Promise<string[]> {
  return knownSources().then(
    (sources) => sources.flatMap(foldersOf),
    () => [],
  );
}
