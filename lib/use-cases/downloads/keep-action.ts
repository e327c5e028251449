'use server';

import type { EpisodeKey } from '@/lib/catalog/title-key';
import { episodeKeySchema } from '@/lib/catalog/title-key-schema';
import { getViewer } from '@/lib/household/viewer';
import { ratingCapsOf } from '@/lib/ratings/rating-cap';
import type { KeepAnswer } from '@/lib/use-cases/downloads/downloaded-item';
import { loadEpisodeToWatch, loadMovieToWatch } from '@/lib/use-cases/watch/load-watch-item';

/** Everything a player without a network has to know of a title, with a fresh address of its stream. */
export async function loadToKeep(key: EpisodeKey): Promise<KeepAnswer> {
  // What a browser sends may be anything.
  const parsed = episodeKeySchema.safeParse(key);
  if (!parsed.success) return { kind: 'gone' };
  const alone = { start: null, with: undefined, version: null, toKeep: true };
  const load = parsed.data.type === 'movie' ? loadMovieToWatch : loadEpisodeToWatch;
  const page = await load(parsed.data, alone);
  if (!page) {
    const viewer = await getViewer();
    const isCapped = ratingCapsOf(viewer?.profiles ?? [], viewer?.activeProfile ?? null).length > 0;
    return { kind: isCapped ? 'capped' : 'gone' };
  }
  if (!page.stream) return { kind: 'no-stream' };
  const {
    renewStream: _,
    versions: _versions,
    togetherIn: _together,
    welcomeBack: _welcome,
    episodesAround,
    ...item
  } = page.item;
  const { inPicture: _inPicture, ...stream } = page.stream;
  const { loadSeason: __, ...kept } = episodesAround ?? { loadSeason: null };
  return {
    kind: 'item',
    item: {
      ...item,
      stream,
      episodesAround: episodesAround && (kept as Omit<typeof episodesAround, 'loadSeason'>),
    },
  };
}
