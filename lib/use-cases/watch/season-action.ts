'use server';

import type { Episode } from '@/lib/catalog/catalog';
import { parseListNumber, parseTitleId } from '@/lib/catalog/title-id';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';

/** Another season's episodes for the drawer in the player; an empty list where there is none. */
export async function loadSeason(showId: number, season: number): Promise<Episode[]> {
  // What a browser sends may be anything.
  const id = parseTitleId(String(showId));
  const number = parseListNumber(String(season));
  if (id === null || number === null) return [];
  const { catalog, locale } = await viewerCatalog();
  return (await catalog.getSeason(id, number, locale))?.episodes ?? [];
}

/** A show's seasons, the specials last, for who says by hand where they are in it. */
export async function loadSeasons(showId: number): Promise<{ number: number; name: string }[]> {
  const id = parseTitleId(String(showId));
  if (id === null) return [];
  const { catalog, locale } = await viewerCatalog();
  return ((await catalog.getShow(id, locale))?.seasons ?? [])
    .toSorted((one, other) => (one.number || Infinity) - (other.number || Infinity))
    .map(({ number, name }) => ({ number, name }));
}
