import { notFound } from 'next/navigation';
import { explained } from '@/components/catalog/explained';
import type { Season, Show } from '@/lib/catalog/catalog';
import { getSeason, getShow } from '@/lib/catalog/service';
import { parseTitleId } from '@/lib/catalog/title-id';

/** The show an address names, or the 404 page. */
export async function loadShow(idText: string): Promise<Show> {
  const id = parseTitleId(idText);
  const show = id === null ? null : await explained(getShow(id));
  return show ?? notFound();
}

/** The first regular season, else the specials; null when the show lists no season. */
export async function loadFirstSeason(show: Show): Promise<Season | null> {
  const regular = show.seasons.filter(({ number }) => number > 0).sort((one, other) => one.number - other.number);
  // A season announced without episodes says so in its count more often than not.
  const first = regular.find(({ episodeCount }) => episodeCount !== 0) ?? regular[0] ?? show.seasons[0];
  return first ? explained(getSeason(show.id, first.number)) : null;
}
