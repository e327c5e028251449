import { CatalogTrouble } from '@/components/catalog/catalog-trouble';
import { HomeHero } from '@/components/catalog/home-hero';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { CatalogLocale } from '@/lib/catalog/locale';

interface OpeningProps {
  catalog: Catalog;
  locale: CatalogLocale;
  /** Something else opens the page, and this does once that is gone: its picture is not fetched before it is seen. */
  isBehind: boolean;
}

/** The page's opening picture, or what keeps the catalog from having one. */
export async function Opening({ catalog, locale, isBehind }: OpeningProps) {
  try {
    const trending = await catalog.getTrending('all', 'week', locale);
    const title = trending.find(({ backdrop, overview }) => backdrop && overview) ?? trending[0];
    return title ? <HomeHero title={title} loading={isBehind ? 'lazy' : 'urgent'} /> : null;
  } catch (error) {
    if (!isCatalogUnavailable(error)) throw error;
    return (
      <div className="pt-8 pb-4">
        <CatalogTrouble what="The catalog" reason={error.reason} />
      </div>
    );
  }
}
