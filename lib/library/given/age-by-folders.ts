import type { Lying } from '@/lib/library/files/items-repository';
import { type GivenFolder, isShownTo } from '@/lib/library/given/seen-by';

/**
 * The folders whose ratings count for a household: those that it may learn of, and all of them where a door does not say which household
 * asks. A folder that the environment gives, too, has no rating: the settings could not show it.
 */
export function ratingFolders(
  given: readonly GivenFolder[],
  household: string | null,
  byEnvironment: ReadonlySet<string>,
): GivenFolder[] {
  return given.filter(
    (folder) =>
      folder.rating !== null && !byEnvironment.has(folder.path) && (household === null || isShownTo(folder, household)),
  );
}

/**
 * The age that folders give to a title: the highest, as what one keeps from children another does not show them. A title that the catalog
 * knows is rated by the folders that it lies in now; one that folders alone know keeps the rating of where it was seen.
 * @returns null where no folder rates it.
 */
export function ageByFolders(lying: readonly Lying[], rating: readonly GivenFolder[], isOwn: boolean): number | null {
  const ages = lying.flatMap(({ folder, isThere }) => {
    const found = rating.find(({ path }) => path === folder);
    const counts = found && (isOwn || (isThere && !found.isRemoved));
    return counts && found.rating !== null ? [found.rating] : [];
  });
  return ages.length > 0 ? Math.max(...ages) : null;
}
