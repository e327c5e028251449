import { setTimeout as delay } from 'node:timers/promises';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import type { KnownTitle, KnownTitles } from '@/lib/players/trakt/known-title';

const UNKNOWN: KnownTitle = { title: null, year: null, imdb: null, tvdb: null };

/** How much is asked for one answer: what the catalog remembers comes at once, and of the rest as much as there is time for. */
export const LIMITS = { titles: 1000, atOnce: 8, withinMs: 5_000 };

/**
 * What the catalog knows of titles, those that come first before the others, for files and players of other makers. Neither is
 * late or missing because the catalog is: what it did not say in time stays unsaid.
 */
export async function knownTitles(
  titles: readonly TitleKey[],
  catalog: Catalog,
  locale: CatalogLocale,
  limits = LIMITS,
): Promise<KnownTitles> {
  const known = new Map<string, KnownTitle>();
  const queue = [...new Map(titles.map((title) => [titleText(title), title])).values()].slice(0, limits.titles);
  const end = new AbortController();
  const work = async () => {
    for (let title = queue.shift(); title && !end.signal.aborted; title = queue.shift()) {
      const said = await ask(title, catalog, locale);
      if (said) known.set(titleText(title), said);
    }
  };
  const late = delay(limits.withinMs, undefined, { signal: end.signal }).catch(() => undefined);
  await Promise.race([Promise.all(Array.from({ length: limits.atOnce }, work)), late]);
  end.abort();
  return (title) => known.get(titleText(title)) ?? UNKNOWN;
}

/** @returns null where the catalog does not answer. */
async function ask({ type, tmdbId }: TitleKey, catalog: Catalog, locale: CatalogLocale): Promise<KnownTitle | null> {
  const asked = [
    type === 'movie' ? catalog.getMovie(tmdbId, locale) : catalog.getShow(tmdbId, locale),
    catalog.getExternalIds({ type, tmdbId }),
  ] as const;
  const [details, ids] = await Promise.allSettled(asked);
  if (details.status === 'rejected' && ids.status === 'rejected') return null;
  const found = details.status === 'fulfilled' ? details.value : null;
  const others = ids.status === 'fulfilled' ? ids.value : null;
  return {
    title: found?.title ?? null,
    year: found?.date ? Number(found.date.slice(0, 4)) : null,
    imdb: others?.imdb ?? null,
    tvdb: others?.tvdb ?? null,
  };
}
