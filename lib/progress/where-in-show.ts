import type { Episode, IsoDay } from '@/lib/catalog/catalog';
import type { EpisodePlace } from '@/lib/catalog/title-key';
import type { ListedSeason } from '@/lib/progress/aired-seasons';
import type { FindNextEpisode, FollowingEpisode } from '@/lib/progress/continue-watching';
import type { Place } from '@/lib/progress/place-schema';

/** A show as one profile has it: what its progress needs to know of it. */
export interface ShowCatalog {
  nextEpisode: FindNextEpisode;
  /** The regular seasons, in order; null when there is no such show. */
  regularSeasons(showId: number): Promise<ListedSeason[] | null>;
  /** The episodes of one season that have aired; null when there is no such season, or it did not come. */
  readAired(showId: number, season: number): Promise<Episode[] | null>;
  /** The day of an instant where the profile lives. */
  dayOf(instant: string): IsoDay;
}

/** Where a profile is in a show, and what follows from there. */
interface InShow<Here extends EpisodePlace> {
  here: Here | Place | null;
  /** Undefined where it was not asked for yet. */
  following: FollowingEpisode | undefined;
}

/**
 * The thread says where they are. A show of specials alone has none, since they move no thread: there it is the special
 * last played.
 */
export async function whereInShow<Here extends EpisodePlace>(
  showId: number,
  thread: Here | null,
  places: Place[],
  nextEpisode: FindNextEpisode,
): Promise<InShow<Here>> {
  if (thread) return { here: thread, following: undefined };
  const first = await nextEpisode(showId, null);
  if (first?.kind !== 'next' || first.episode.season > 0) return { here: null, following: first };
  const [last = null] = places
    .filter(({ season }) => season === 0)
    .sort((one, other) => (one.observedAt < other.observedAt ? 1 : -1));
  return { here: last, following: last ? undefined : first };
}
