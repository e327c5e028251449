import 'server-only';
import type { EpisodeNumbers } from '@/lib/catalog/title-key';
import type { Place } from '@/lib/progress/place-schema';
import { toPlaces, unwrap } from '@/lib/progress/repository';
import type { TonightSupabase } from '@/lib/supabase/admin';

/**
 * Credits everyone of a group with an item it has finished, once; the rule is the database's (`credit_group`).
 * @param previous the episode before it in the show's list; null when it is the first, and for a movie.
 * @returns the members' places that changed.
 */
export async function creditGroup(
  admin: TonightSupabase,
  { profileId, type, tmdbId, season, episode }: Place,
  previous: EpisodeNumbers | null,
): Promise<Place[]> {
  const answer = await admin.rpc('credit_group', {
    watch_group: profileId,
    media: type,
    tmdb: tmdbId,
    season,
    episode,
    previous_season: previous?.season,
    previous_episode: previous?.episode,
  });
  return toPlaces(unwrap(answer));
}
