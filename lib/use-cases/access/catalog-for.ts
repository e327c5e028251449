import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import type { CatalogLocale } from '@/lib/catalog/locale';
import type { TitleKey } from '@/lib/catalog/title-key';
import { serverEnvironment } from '@/lib/env/server';
import { getViewer } from '@/lib/household/viewer';
import { isOwnId } from '@/lib/library/titles/own-id';
import { RecentMap } from '@/lib/process/recent-map';
import { allowedBy } from '@/lib/ratings/allowed-by';
import { type Capped, householdOf, type RatingCap, ratingCapsOf } from '@/lib/ratings/rating-cap';
import { ageHere } from '@/lib/use-cases/access/age-here';
import { cappedCatalog, type KnownCertifications, titleCheck } from '@/lib/use-cases/access/capped-catalog';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { backgroundCatalog } from '@/lib/use-cases/catalog/background-catalog';
import { catalogSeenIn } from '@/lib/use-cases/catalog/whole-catalog';

/*
 * The one door to the catalog: pages and handlers take it from here, and a linter keeps them from going past. For a
 * profile without a cap it is the catalog itself.
 */

const known: KnownCertifications = new RecentMap(20_000);

/** Titles that only some households may learn of are remembered for each of them. */
function knownIn(household: string | null): KnownCertifications {
  const named = (key: string) => (isOwnId(Number(key.split('/')[1])) ? `${key} ${household}` : key);
  return { get: (key) => known.get(named(key)), set: (key, value) => known.set(named(key), value) };
}

/** How titles are judged for some people's household, by their caps. */
function judging(household: string | null, caps: readonly RatingCap[]) {
  const ageOnShelf = (title: TitleKey) => ageHere(title, household);
  return { allows: allowedBy(caps), known: knownIn(household), ageOnShelf };
}

/** The catalog of some people's household, within caps. */
function within(household: string | null, caps: readonly RatingCap[]): Catalog {
  const catalog = catalogSeenIn(household);
  return caps.length === 0 ? catalog : cappedCatalog(catalog, judging(household, caps));
}

/** The catalog as these people may see it together, or one of them alone; what is above a cap that counts is not in it. */
export function catalogWithin(people: readonly Capped[], active: Capped | null = null): Catalog {
  return within(householdOf(people, active), ratingCapsOf(people, active));
}

/** The same for work that no page waits for: it asks at its own pace, and waits for TMDB as long as that takes. */
export function catalogInBackground(people: readonly Capped[]): Catalog {
  const caps = ratingCapsOf(people);
  return caps.length === 0 ? backgroundCatalog : cappedCatalog(backgroundCatalog, judging(householdOf(people), caps));
}

/** Whether a viewer may see a title. @throws CatalogUnavailableError */
export async function mayWatch(who: Capped, title: TitleKey, locale: CatalogLocale): Promise<boolean> {
  const caps = ratingCapsOf([who]);
  if (caps.length === 0) return true;
  const household = householdOf([who]);
  const isAllowed = titleCheck(catalogSeenIn(household), judging(household, caps));
  return isAllowed(title.type, title.tmdbId, locale);
}

/** The catalog for the viewer of this page, and the language and region they see it in. Once per page. */
export const viewerCatalog = cache(async (): Promise<LocalCatalog> => {
  const viewer = await getViewer();
  // Pages are asked for this before they are made; what a page's script may call is asked for under any address.
  if (!viewer && !serverEnvironment().catalogPublic) redirect('/sign-in');
  const active = viewer?.activeProfile ?? null;
  return { catalog: catalogWithin(viewer?.profiles ?? [], active), locale: catalogLocale(active) };
});
