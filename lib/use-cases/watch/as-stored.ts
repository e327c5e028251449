import type { Episode, Movie, Show } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { EpisodeNumbers } from '@/lib/catalog/title-key';
import type { PlaceWithSnapshot } from '@/lib/progress/place-schema';

/* What the watch page needs of a title, and what of it a stored place can say while the catalog is away. */

export type MovieToWatch = Pick<
  Movie,
  'title' | 'poster' | 'backdrop' | 'recommendations' | 'providers' | 'runtimeMinutes'
>;
export type ShowToWatch = Pick<
  Show,
  'id' | 'title' | 'poster' | 'backdrop' | 'recommendations' | 'providers' | 'episodeRuntimeMinutes' | 'seasons'
>;

const UNNAMED = 'Untitled';
const unknown = { recommendations: [], providers: {} };

/** What the catalog says or, where it does not answer, what is stored, if anything. @throws CatalogUnavailableError */
export async function orAsStored<Answer>(answer: Promise<Answer>, stored: () => Answer | null): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    const found = isCatalogUnavailable(error) ? stored() : null;
    if (found === null) throw error;
    return found;
  }
}

export function movieAsStored({ snapshot: { title, poster, backdrop } }: PlaceWithSnapshot): MovieToWatch {
  return { ...unknown, title: title ?? UNNAMED, poster, backdrop, runtimeMinutes: null };
}

export function showAsStored({ tmdbId, snapshot }: PlaceWithSnapshot): ShowToWatch {
  const { showTitle, title, poster, backdrop } = snapshot;
  const named = showTitle ?? title ?? UNNAMED;
  return { ...unknown, id: tmdbId, title: named, poster, backdrop, episodeRuntimeMinutes: null, seasons: [] };
}

/** Where the place has no id of the episode, the id is 0, which no episode has. */
export function episodeAsStored(
  { season, episode }: EpisodeNumbers,
  { episodeId, snapshot }: PlaceWithSnapshot,
): Episode {
  return {
    id: episodeId ?? 0,
    season,
    number: episode,
    name: snapshot.episodeTitle ?? `Episode ${episode}`,
    overview: '',
    airDate: null,
    airedBy: null,
    runtimeMinutes: null,
    still: snapshot.still,
    kind: null,
  };
}
