import 'server-only';
import type { Episode } from '@/lib/catalog/catalog';
import { episodeKey, isSameEpisode } from '@/lib/catalog/title-key';
import type { PlaceWithSnapshot } from '@/lib/progress/place-schema';
import { getStatuses, getThread } from '@/lib/progress/service';
import type { OwnProfileId } from '@/lib/supabase/own-profile';
import type { WelcomeBack } from '@/lib/use-cases/watch/watch-item';
import { daysAway, LONG_AWAY_DAYS, storySoFar } from '@/lib/use-cases/watch/welcome-back';

interface Asked {
  showId: number;
  /** What plays. */
  episode: Episode;
  profileId: OwnProfileId | null;
  /** The profile's place in what plays. */
  place: PlaceWithSnapshot | null;
  now: Date;
  timeZone: string;
  /** The episodes of the season that plays or, at its first one, of the season before; null where they did not come. */
  before: () => Promise<readonly Episode[] | null>;
}

/** What to offer a profile that was away from a show for long; null where it was not, or there is nothing to offer. */
export async function loadWelcome({ showId, episode, profileId, place, ...asked }: Asked): Promise<WelcomeBack | null> {
  if (!profileId || episode.season === 0) return null;
  const { thread } = await getThread(profileId, showId);
  if (!thread) return null;
  const days = daysAway(thread.playedAt, asked.now, asked.timeZone);
  if (days < LONG_AWAY_DAYS) return null;
  const playing = { season: episode.season, episode: episode.number };
  const [last, episodes] = await Promise.all([
    isSameEpisode(thread, playing)
      ? place
      : getStatuses(profileId, [episodeKey({ type: 'tv', tmdbId: showId, ...thread })]).then(([found]) => found),
    asked.before(),
  ]);
  const isSeen = (last?.watchedAt ?? last?.finishedAt ?? null) !== null;
  const story = storySoFar(episodes ?? [], playing, { ...thread, isSeen });
  const hasLastMinute = place !== null && place.finishedAt === null && place.position > 0;
  return story.length === 0 && !hasLastMinute ? null : { daysAway: days, story, hasLastMinute };
}
