import type { NextEpisode } from '@/lib/catalog/next-episode';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import type { MediaStream } from '@/lib/media/media';
import { watchAddress } from '@/lib/progress/watch-address';
import { episodeKeyOf } from '@/lib/use-cases/watch/episodes-around';
import { inGroup, type UpNext, type WatchGroup } from '@/lib/use-cases/watch/watch-item';

/** What the player offers after an episode. @param next null where the catalog knows no such show any more. */
export async function upNextOf(
  showId: number,
  next: NextEpisode | null,
  group: WatchGroup | null,
  streamOf: (key: EpisodeKey) => Promise<MediaStream | null>,
): Promise<UpNext> {
  if (next?.kind === 'caught_up') return { kind: 'caught-up', nextAirDate: next.nextAirDate };
  if (next?.kind !== 'next') return { kind: 'none' };
  const key = episodeKeyOf(showId, next.episode);
  return {
    kind: 'episode',
    episode: next.episode,
    address: inGroup(watchAddress(key), group),
    stream: await streamOf(key),
  };
}
