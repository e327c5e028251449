import { unstable_cache } from 'next/cache';
import { notFound } from 'next/navigation';
import type { Season, Show } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { explained } from '@/lib/catalog/explained';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import { parseListNumber, parseTitleId } from '@/lib/catalog/title-id';

/** A show and the seasons of it that a page shows. */
export interface LoadedShow {
  show: Show;
  /** The season shown; null when the show lists none. */
  shown: ShownSeason | null;
  /** The address names it. */
  isChosen: boolean;
  /** The season a newcomer starts with; null when there is none, or it does not come now. */
  firstSeason: Season | null;
}

export interface ShownSeason {
  number: number;
  /** Null while the catalog does not give it: the rest of the page is worth having. */
  season: Season | null;
}

/** The show an address names, or the 404 page. */
export async function loadShow({ catalog, locale }: LocalCatalog, idText: string): Promise<Show> {
  const id = parseTitleId(idText);
  const show = id === null ? null : await explained(catalog.getShow(id, locale));
  return show ?? notFound();
}

/** The show with the season it opens with. */
export async function loadOpeningSeason(from: LocalCatalog, idText: string): Promise<LoadedShow> {
  const show = await loadShow(from, idText);
  const number = firstSeasonOf(show);
  if (number === null) return { show, shown: null, isChosen: false, firstSeason: null };
  const season = await seasonOrAway(from, show, number);
  // A season that is listed and has no page has no episodes yet.
  if (season === null) return { show, shown: null, isChosen: false, firstSeason: null };
  if (season === 'away') return { show, shown: { number, season: null }, isChosen: false, firstSeason: null };
  return { show, shown: { number, season }, isChosen: false, firstSeason: season };
}

/** The show with the season the address names, or the 404 page. */
export async function loadSeason(from: LocalCatalog, idText: string, seasonText: string): Promise<LoadedShow> {
  const number = parseListNumber(seasonText);
  if (number === null) notFound();
  const show = await loadShow(from, idText);
  const firstNumber = firstSeasonOf(show);
  const [season, first] = await Promise.all([
    seasonOrAway(from, show, number),
    firstNumber === null ? null : seasonOrAway(from, show, firstNumber),
  ]);
  if (!season) notFound();
  return {
    show,
    shown: { number, season: season === 'away' ? null : season },
    isChosen: true,
    firstSeason: first === 'away' ? null : first,
  };
}

async function seasonOrAway(
  { catalog, locale }: LocalCatalog,
  show: Show,
  number: number,
): Promise<Season | null | 'away'> {
  try {
    return await catalog.getSeason(show.id, number, locale);
  } catch (error) {
    if (!isCatalogUnavailable(error)) throw error;
    await keepPageBriefly();
    return 'away';
  }
}

/** A page that lacks something is not kept as long as others: it lives no longer than the shortest that it reads. */
const keepPageBriefly = unstable_cache(async () => true, ['page that lacks a season'], { revalidate: 15 });

/** The first regular season, else the specials; null when the show lists no season. */
function firstSeasonOf(show: Show): number | null {
  const regular = show.seasons.filter(({ number }) => number > 0).sort((one, other) => one.number - other.number);
  // A season announced without episodes says so in its count more often than not.
  const first = regular.find(({ episodeCount }) => episodeCount !== 0) ?? regular[0] ?? show.seasons[0];
  return first?.number ?? null;
}
