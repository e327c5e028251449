import type { Show } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { CatalogLocale } from '@/lib/catalog/locale';
import type { ShowSeasons } from '@/lib/imports/match-episode';

/** A show's seasons as episodes are looked for in them, each read once. */
export function seasonsOf(show: Show, catalog: Catalog, locale: CatalogLocale): ShowSeasons {
  const read = new Map<number, ReturnType<ShowSeasons['load']>>();
  return {
    seasons: show.seasons,
    load(number) {
      const known = read.get(number);
      if (known) return known;
      const asked = catalog.getSeason(show.id, number, locale).then((season) => season?.episodes ?? null);
      read.set(number, asked);
      return asked;
    },
  };
}
