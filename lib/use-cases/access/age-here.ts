import 'server-only';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import type { TitleKey } from '@/lib/catalog/title-key';
import { ageOnShelf } from '@/lib/library/shelf/age-on-shelf';

/**
 * The age that the folders give which a title lies in; null for none.
 * @param household null for a door that does not know which.
 * @throws CatalogUnavailableError where the store does not answer: what cannot be judged is shown to no child.
 */
export async function ageHere(title: TitleKey, household: string | null): Promise<number | null> {
  try {
    return await ageOnShelf(title, household);
  } catch (error) {
    throw new CatalogUnavailableError('unavailable', { cause: error });
  }
}
