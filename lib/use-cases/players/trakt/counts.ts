import type { MediaType } from '@/lib/catalog/catalog';
import { KINDS, type Kind, type SaidItem } from '@/lib/players/trakt/read-items';

/* What Trakt answers about many things at once. */

/** What was not found, as it was sent. */
export function notFound(missing: SaidItem[]): Record<Kind, unknown[]> {
  const of = (kind: Kind) => missing.flatMap((item) => (item.kind === kind ? [withoutNulls(item.said)] : []));
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, unknown[]>;
}

/** How many films and episodes, of what has a type each. */
export function countedByType(items: { type: MediaType }[]): { movies: number; episodes: number } {
  const movies = items.filter(({ type }) => type === 'movie').length;
  return { movies, episodes: items.length - movies };
}

/** Reading fills in what was not sent. */
function withoutNulls(said: unknown): unknown {
  return JSON.parse(JSON.stringify(said, (_, value) => value ?? undefined) ?? 'null');
}
