import 'server-only';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { Profile } from '@/lib/household/schema';
import { ProblemError } from '@/lib/http/problem';
import type { Capped } from '@/lib/ratings/rating-cap';
import { mayWatch } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';

/**
 * Costs a profile without a cap nothing.
 * @throws ProblemError 403 `above-cap` where one of the titles is above the profile's cap, or does not exist; 503 where
 *   the catalog does not answer: what could not be checked is not let through.
 */
export async function requireWithinCap(profile: Pick<Profile, 'language'> & Capped, titles: TitleKey[]): Promise<void> {
  if (profile.ratingCap === null) return;
  try {
    if ((await withinCap(profile, titles)).length === titles.length) return;
  } catch (error) {
    if (!isCatalogUnavailable(error)) throw error;
    const detail = 'The catalog does not answer, so that Tonight cannot tell whether this title suits the profile.';
    throw new ProblemError({ status: 503, code: 'unavailable', detail, retryAfterSeconds: 5 }, { cause: error });
  }
  throw new ProblemError({ status: 403, code: 'above-cap', detail: 'That title is not for this profile.' });
}

/** Those of the list that the profile may see. @throws CatalogUnavailableError */
export async function withinCap<Item extends TitleKey>(
  profile: Pick<Profile, 'language'> & Capped,
  items: Item[],
): Promise<Item[]> {
  if (profile.ratingCap === null) return items;
  const locale = catalogLocale(profile);
  const verdicts = await Promise.all(items.map((title) => mayWatch(profile, title, locale)));
  return items.filter((_, index) => verdicts[index]);
}

/** The same for what is stored: what cannot be checked at the moment is left out. */
export async function surelyWithinCap<Item extends TitleKey>(
  profile: Pick<Profile, 'language'> & Capped,
  items: Item[],
): Promise<Item[]> {
  if (profile.ratingCap === null) return items;
  const each = await Promise.all(
    items.map((item) =>
      withinCap(profile, [item]).catch((error: unknown) => {
        if (isCatalogUnavailable(error)) return [];
        throw error;
      }),
    ),
  );
  return each.flat();
}
