'use server';

import type { Episode } from '@/lib/catalog/catalog';
import { defaultLocale } from '@/lib/catalog/locale';
import { getSeason } from '@/lib/catalog/service';
import { parseListNumber, parseTitleId } from '@/lib/catalog/title-id';
import { getViewer } from '@/lib/household/viewer';

/** Another season's episodes for the drawer in the player; an empty list where there is none. */
export async function loadSeason(showId: number, season: number): Promise<Episode[]> {
  // What a browser sends may be anything.
  const id = parseTitleId(String(showId));
  const number = parseListNumber(String(season));
  if (id === null || number === null) return [];
  const profile = (await getViewer())?.activeProfile;
  const locale = profile ? { language: profile.language, region: profile.region } : defaultLocale;
  return (await getSeason(id, number, locale))?.episodes ?? [];
}
