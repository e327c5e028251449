'use server';

import type { Episode } from '@/lib/catalog/catalog';
import { type CatalogLocale, defaultLocale } from '@/lib/catalog/locale';
import { getSeason, getShow } from '@/lib/catalog/service';
import { parseListNumber, parseTitleId } from '@/lib/catalog/title-id';
import { getViewer } from '@/lib/household/viewer';

/** Another season's episodes for the drawer in the player; an empty list where there is none. */
export async function loadSeason(showId: number, season: number): Promise<Episode[]> {
  // What a browser sends may be anything.
  const id = parseTitleId(String(showId));
  const number = parseListNumber(String(season));
  if (id === null || number === null) return [];
  return (await getSeason(id, number, await viewerLocale()))?.episodes ?? [];
}

/** A show's seasons, the specials last, for who says by hand where they are in it. */
export async function loadSeasons(showId: number): Promise<{ number: number; name: string }[]> {
  const id = parseTitleId(String(showId));
  const show = id === null ? null : await getShow(id, await viewerLocale());
  return (show?.seasons ?? [])
    .toSorted((one, other) => (one.number || Infinity) - (other.number || Infinity))
    .map(({ number, name }) => ({ number, name }));
}

async function viewerLocale(): Promise<CatalogLocale> {
  const profile = (await getViewer())?.activeProfile;
  return profile ? { language: profile.language, region: profile.region } : defaultLocale;
}
