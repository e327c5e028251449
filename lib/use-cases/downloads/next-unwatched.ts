import { findNextEpisode } from '@/lib/catalog/next-episode';
import { deviceSeason, deviceShow } from '@/lib/catalog/on-device/device-titles';
import { type EpisodeNumbers, isSameEpisode } from '@/lib/catalog/title-key';
import { todayIn } from '@/lib/catalog/today';
import { fetchShowProgress } from '@/lib/progress/queries';

/** How many episodes "the next ones" are. */
export const NEXT_EPISODES = 3;

/** The episodes of a show that come next for a profile and were not watched, as many as are asked for. */
export async function nextUnwatched(owner: string, showId: number, count: number): Promise<EpisodeNumbers[]> {
  const [show, { next, watched }] = await Promise.all([deviceShow(showId), fetchShowProgress(owner, showId)]);
  if (!show || !next) return [];
  const today = todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date());
  const found: EpisodeNumbers[] = [];
  let here: EpisodeNumbers | null = { season: next.season, episode: next.episode };
  while (here && found.length < count) {
    const episode: EpisodeNumbers = here;
    if (!watched.some((one) => isSameEpisode(one, episode))) found.push(episode);
    const after = await findNextEpisode(show.seasons, (season) => deviceSeason(showId, season), episode, today);
    here = after.kind === 'next' ? { season: after.episode.season, episode: after.episode.number } : null;
  }
  return found;
}
