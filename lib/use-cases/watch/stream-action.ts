'use server';

import { serverEnvironment } from '@/lib/env/server';
import { loadManifest } from '@/lib/media/manifest';
import type { MediaStream } from '@/lib/media/media';
import { findStream } from '@/lib/media/stream';
import { itemKeySchema } from '@/lib/progress/schema';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import type { WatchKey } from '@/lib/use-cases/watch/watch-item';

/** The stream of a title as the manifest has it now, for a player whose address has expired. */
export async function renewStream(key: WatchKey): Promise<MediaStream | null> {
  // What a browser sends may be anything.
  const parsed = itemKeySchema.safeParse(key);
  if (!parsed.success) return null;
  const { type, tmdbId: id, season = 0, episode = 0 } = parsed.data;
  const { catalog, locale } = await viewerCatalog();
  const isThere = await (type === 'movie'
    ? catalog.getMovie(id, locale)
    : catalog.getEpisode(id, season, episode, locale));
  if (!isThere) return null;
  const manifest = await loadManifest(serverEnvironment().mediaManifest, { fresh: true });
  return findStream(manifest, type === 'movie' ? { type, id } : { type, id, season, episode });
}
