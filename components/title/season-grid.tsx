'use server';

import type { ReactNode } from 'react';
import { EpisodeGrid } from '@/components/episodes/episode-grid';
import { parseListNumber, parseTitleId } from '@/lib/catalog/title-id';
import { nowForViewer } from '@/lib/household/clock';
import { getViewer } from '@/lib/household/viewer';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';

/** The episodes of the season a profile is in, for a page that came with another; null where there is none. */
export async function seasonGrid(showId: number, season: number): Promise<ReactNode> {
  // What a browser sends may be anything.
  const id = parseTitleId(String(showId));
  const number = parseListNumber(String(season));
  if (id === null || number === null) return null;
  const { catalog, locale } = await viewerCatalog();
  const found = await catalog.getSeason(id, number, locale);
  if (!found) return null;
  const viewer = await getViewer();
  const household = viewer?.household?.id ?? null;
  return <EpisodeGrid showId={id} season={found} now={nowForViewer(viewer)} household={household} />;
}
