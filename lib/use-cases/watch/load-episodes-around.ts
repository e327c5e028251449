import 'server-only';
import type { Episode } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { watchAddress } from '@/lib/progress/watch-address';
import type { ShowToWatch } from '@/lib/use-cases/watch/as-stored';
import { episodeKeyOf, lastBefore, seasonBefore, seasonsInOrder } from '@/lib/use-cases/watch/episodes-around';
import type { Around } from '@/lib/use-cases/watch/load-around';
import { loadSeason } from '@/lib/use-cases/watch/season-action';
import type { EpisodesAround } from '@/lib/use-cases/watch/watch-item';
import { inGroup } from '@/lib/use-cases/watch/watch-item';

export async function loadEpisodesAround(
  show: ShowToWatch,
  { season, number }: Episode,
  around: Around,
): Promise<EpisodesAround | null> {
  const { group } = around;
  // Nothing to walk among while the catalog is away.
  if (show.seasons.length === 0) return null;
  const episodes = await episodesOf(show.id, season, around);
  const earlier = lastBefore(episodes ?? [], number) ?? (await lastOfSeasonBefore(show, season, around));
  return {
    seasons: seasonsInOrder(show.seasons),
    episodes,
    previousAddress: earlier && inGroup(watchAddress(episodeKeyOf(show.id, earlier)), group),
    loadSeason,
  };
}

/** Null where the season does not come now: the player asks for it again when the viewer opens the list. */
async function episodesOf(showId: number, season: number, { catalog, locale }: Around): Promise<Episode[] | null> {
  const found = catalog.getSeason(showId, season, locale).then((answer) => answer?.episodes ?? []);
  return found.catch((error: unknown) => {
    if (isCatalogUnavailable(error)) return null;
    throw error;
  });
}

/** Of the season that plays or, at its first episode, of the one before. */
export async function episodesBefore(show: ShowToWatch, { season, number }: Episode, around: Around) {
  const episodes = await episodesOf(show.id, season, around);
  const previous = seasonBefore(show.seasons, season);
  if (previous === null || (episodes && lastBefore(episodes, number))) return episodes;
  return episodesOf(show.id, previous, around);
}

async function lastOfSeasonBefore(show: ShowToWatch, season: number, around: Around): Promise<Episode | null> {
  const previous = seasonBefore(show.seasons, season);
  return previous === null ? null : ((await episodesOf(show.id, previous, around))?.at(-1) ?? null);
}
