import 'server-only';
import { cache } from 'react';
import { catalogLocale } from '@/app/(browse)/catalog-locale';
import type { MediaType } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/create-catalog';
import { type Allows, type KnownCertifications, keptCatalog, titleCheck } from '@/lib/catalog/kept-catalog';
import type { CatalogLocale } from '@/lib/catalog/locale';
import * as wholeCatalog from '@/lib/catalog/service';
import { type RatingCap, ratingCapOf } from '@/lib/household/rating-cap';
import { getViewer } from '@/lib/household/viewer';
import { RecentMap } from '@/lib/supabase/recent-map';
import { certificationAge, isWithinCap } from '@/lib/tonight/certification-age';

/*
 * The one door to the catalog: pages and handlers take it from here, and a linter keeps them from going past. For a
 * profile without a cap it is the catalog itself.
 */

const known: KnownCertifications = new RecentMap(20_000);

/** The catalog as someone with this cap may see it; what is above the cap is not in it. */
export function catalogWithin(cap: RatingCap | null): Catalog {
  if (cap === null || cap.ratingCap === null) return wholeCatalog;
  return keptCatalog(wholeCatalog, allowedBy(cap), known);
}

/** Whether someone with this cap may see a title. @throws CatalogUnavailableError */
export async function mayWatch(cap: RatingCap, type: MediaType, id: number, locale: CatalogLocale): Promise<boolean> {
  return cap.ratingCap === null || titleCheck(wholeCatalog, allowedBy(cap), known)(type, id, locale);
}

function allowedBy({ ratingCap, region }: RatingCap): Allows {
  return (type, certifications) => isWithinCap(certificationAge(certifications, type, region), ratingCap);
}

/** The catalog for whoever looks at this page, and the language and region they see it in. Once per page. */
export const viewerCatalog = cache(async (): Promise<{ catalog: Catalog; locale: CatalogLocale }> => {
  const viewer = await getViewer();
  const cap = viewer && ratingCapOf(viewer.profiles, viewer.activeProfile);
  return { catalog: catalogWithin(cap), locale: catalogLocale(viewer?.activeProfile ?? null) };
});
