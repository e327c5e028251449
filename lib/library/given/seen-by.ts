import type { MediaFolder } from '@/lib/env/media-folders';

/** A folder that was given in the settings. */
export interface GivenFolder extends MediaFolder {
  /** The households that see what is in it; null: every one. */
  households: readonly string[] | null;
  /** It was taken off the shelf. Who sees what is known of it stays as it was. */
  isRemoved: boolean;
  /** The age that it is rated for, given to all of its titles; null: they are rated as elsewhere. */
  rating: number | null;
}

/** Whether people of a household see what is in a folder. @param household null: who belongs to none, or has not signed in. */
export function isShownTo({ households }: Pick<GivenFolder, 'households'>, household: string | null): boolean {
  return households === null || (household !== null && households.includes(household));
}

/**
 * Of given folders those that are part of a household's shelf, and those whose films it must not learn of. A folder that the server's
 * environment gives, too, is everybody's by that.
 */
export function sortedFor(
  given: readonly GivenFolder[],
  household: string | null,
  byEnvironment: ReadonlySet<string>,
): { shelf: string[]; hidden: string[] } {
  const here = given.filter(({ path }) => !byEnvironment.has(path));
  return {
    shelf: here.filter((folder) => !folder.isRemoved && isShownTo(folder, household)).map(({ path }) => path),
    hidden: here.filter((folder) => !isShownTo(folder, household)).map(({ path }) => path),
  };
}
