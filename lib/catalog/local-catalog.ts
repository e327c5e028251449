import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { CatalogLocale } from '@/lib/catalog/locale';

/** A catalog, and the language and region that a page speaks. */
export interface LocalCatalog {
  catalog: Catalog;
  locale: CatalogLocale;
}
