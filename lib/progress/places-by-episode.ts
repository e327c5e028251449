import type { Episode } from '@/lib/catalog/catalog';
import { type EpisodePlace, isSameEpisode } from '@/lib/catalog/title-key';

type Listed = Pick<Episode, 'id' | 'season' | 'number'>;

/**
 * Finds an episode's place among some. TMDB's id survives renumbering; numbers are for places that were stored without
 * one, and for episodes that share theirs.
 */
export function placesByEpisode<Place extends EpisodePlace>(
  listed: readonly Listed[],
  places: readonly Place[],
): (episode: Listed) => Place | null {
  const counts = new Map<number, number>();
  for (const { id } of listed) counts.set(id, (counts.get(id) ?? 0) + 1);
  const byId = new Map(places.flatMap((place) => (place.episodeId == null ? [] : [[place.episodeId, place]])));
  const byNumbers = new Map(places.map((place) => [`${place.season}/${place.episode}`, place]));
  return ({ id, season, number }) => {
    const numbered = byNumbers.get(`${season}/${number}`) ?? null;
    if ((counts.get(id) ?? 0) > 1) return numbered;
    return byId.get(id) ?? (numbered && numbered.episodeId == null ? numbered : null);
  };
}

/** The other way round: the episode a place is of, null where the list has it no more. */
export function episodeOfPlace<Found extends Listed>(listed: readonly Found[], place: EpisodePlace): Found | null {
  const numbered = listed.find(({ season, number }) => isSameEpisode({ season, episode: number }, place)) ?? null;
  if (place.episodeId == null || numbered?.id === place.episodeId) return numbered;
  return listed.find(({ id }) => id === place.episodeId) ?? null;
}
