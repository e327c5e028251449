'use server';

import type { EpisodeKey } from '@/lib/catalog/title-key';
import { episodeKeySchema } from '@/lib/catalog/title-key-schema';
import { serverEnvironment } from '@/lib/env/server';
import { getViewer } from '@/lib/household/viewer';
import { versionParameter } from '@/lib/library/versions/remembered';
import { wordsKeySchema } from '@/lib/library/versions/remembered-words';
import { loadManifest } from '@/lib/media/manifest';
import type { MediaStream } from '@/lib/media/media';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { NO_WISH, streamOf } from '@/lib/use-cases/watch/stream-of';

/**
 * The stream of a title as it is now, of the version that plays: for a player whose address has expired, or whose viewer wants other
 * captions in the picture.
 * @param inPicture their key; null for none, absent for those that are remembered.
 */
export async function renewStream(
  key: EpisodeKey,
  version?: string,
  inPicture?: string | null,
): Promise<MediaStream | null> {
  // What a browser sends may be anything.
  const parsed = episodeKeySchema.safeParse(key);
  if (!parsed.success) return null;
  const { type, tmdbId: id, season, episode } = parsed.data;
  const { catalog, locale } = await viewerCatalog();
  const isThere = await (type === 'movie'
    ? catalog.getMovie(id, locale)
    : catalog.getEpisode(id, season, episode, locale));
  if (!isThere) return null;
  const manifest = await loadManifest(serverEnvironment().mediaManifest, { fresh: true });
  const words = wordsKeySchema.nullish().catch(null).parse(inPicture);
  const wish = { ...NO_WISH, asked: versionParameter(version), ...(words !== undefined && { inPicture: words }) };
  return (await streamOf(parsed.data, { manifest, viewer: await getViewer(), wish })).stream;
}
