import { notFound } from 'next/navigation';
import { explained } from '@/components/catalog/explained';
import type { Season, Show } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/create-catalog';
import { parseListNumber, parseTitleId } from '@/lib/catalog/title-id';

/** A show and the seasons of it that a page shows. */
interface LoadedShow {
  show: Show;
  /** The season whose episodes are shown; null when the show lists none. */
  season: Season | null;
  /** The season a newcomer starts with. */
  firstSeason: Season | null;
}

/** The show an address names, or the 404 page. */
export async function loadShow(catalog: Catalog, idText: string): Promise<Show> {
  const id = parseTitleId(idText);
  const show = id === null ? null : await explained(catalog.getShow(id));
  return show ?? notFound();
}

/** The show with the season it opens with. */
export async function loadOpeningSeason(catalog: Catalog, idText: string): Promise<LoadedShow> {
  const show = await loadShow(catalog, idText);
  const season = await loadFirstSeason(catalog, show);
  return { show, season, firstSeason: season };
}

/** The show with the season the address names, or the 404 page. */
export async function loadSeason(catalog: Catalog, idText: string, seasonText: string): Promise<LoadedShow> {
  const number = parseListNumber(seasonText);
  if (number === null) notFound();
  const show = await loadShow(catalog, idText);
  const [season, firstSeason] = await Promise.all([
    explained(catalog.getSeason(show.id, number)),
    loadFirstSeason(catalog, show),
  ]);
  if (!season) notFound();
  return { show, season, firstSeason };
}

/** The first regular season, else the specials; null when the show lists no season. */
async function loadFirstSeason(catalog: Catalog, show: Show): Promise<Season | null> {
  const regular = show.seasons.filter(({ number }) => number > 0).sort((one, other) => one.number - other.number);
  // A season announced without episodes says so in its count more often than not.
  const first = regular.find(({ episodeCount }) => episodeCount !== 0) ?? regular[0] ?? show.seasons[0];
  return first ? explained(catalog.getSeason(show.id, first.number)) : null;
}
