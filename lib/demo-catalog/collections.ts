import type { CollectionName, FilmEntry } from '@/lib/demo-catalog/authoring';
import { backdropOf, movieListItem, posterOf } from '@/lib/demo-catalog/list-item';

const COLLECTIONS: Record<CollectionName, { id: number; name: string; overview: string }> = {
  'open-movies': {
    id: 9_300_001,
    name: 'Open Movies Collection',
    overview: 'Short films that were given away with everything they were made of.',
  },
};

/** How a film says that it belongs to others; null where it stands alone. */
export function collectionOf({ collection, ...film }: FilmEntry) {
  if (!collection) return null;
  const { id, name } = COLLECTIONS[collection];
  return { id, name, poster_path: posterOf(film), backdrop_path: backdropOf(film) };
}

/** `/collection/{id}`; null where there is none. */
export function collectionDetails(films: readonly FilmEntry[], id: number) {
  const [found] = Object.entries(COLLECTIONS).filter(([, each]) => each.id === id);
  if (!found) return null;
  const [name, details] = found;
  const parts = films.filter(({ collection }) => collection === name);
  return {
    ...details,
    poster_path: null,
    backdrop_path: null,
    parts: parts.map((film) => ({ ...movieListItem(film), media_type: 'movie' })),
  };
}
