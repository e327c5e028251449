import { isInProgress } from '@/lib/progress/completion';
import type { Place } from '@/lib/progress/place-schema';

/** Where a profile stands among films that belong together. */
export interface InOrder<Film> {
  watched: number;
  /** What is begun, else the first that was not watched after the last that was; null once all are. */
  next: Film | null;
  isBegun: boolean;
}

/** @param films in their order. */
export function nextInOrder<Film extends { id: number }>(
  films: readonly Film[],
  places: readonly Place[],
): InOrder<Film> {
  const placeOf = new Map(places.map((place) => [place.tmdbId, place]));
  const begun = films.find(({ id }) => {
    const place = placeOf.get(id);
    return place !== undefined && isInProgress(place);
  });
  const isWatched = ({ id }: Film) => (placeOf.get(id)?.watchedAt ?? null) !== null;
  const last = films.findLastIndex(isWatched);
  const following = films.slice(last + 1).find((film) => !isWatched(film)) ?? films.find((film) => !isWatched(film));
  return { watched: films.filter(isWatched).length, next: begun ?? following ?? null, isBegun: begun !== undefined };
}
