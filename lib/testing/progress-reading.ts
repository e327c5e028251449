import type { SupabaseClient } from '@supabase/supabase-js';
import type { MediaType } from '@/lib/catalog/catalog';
import type { FoldedPlace } from '../progress/fold/place';
import type { FoldedThread } from '../progress/fold/thread';
import type { Database } from '../supabase/database.types';

type Client = SupabaseClient<Database>;

interface Title {
  profileId: string;
  type: MediaType;
  tmdbId: number;
}

/** A place as the fold says it, with the numbers of its episode; 0 and 0 for a movie. */
interface StoredPlace {
  season: number;
  episode: number;
  place: FoldedPlace;
}

/** All places of a title that were not forgotten, and where its thread stands; null for none. */
export async function storedTitle(
  client: Client,
  { profileId, type, tmdbId }: Title,
): Promise<{ places: StoredPlace[]; thread: FoldedThread | null }> {
  const [{ data: rows }, { data: row }] = await Promise.all([
    client
      .from('watch_progress')
      .select('*')
      .match({ profile_id: profileId, media_type: type, tmdb_id: tmdbId })
      .is('forgotten_at', null)
      .throwOnError(),
    client
      .from('show_progress')
      .select('*')
      .match({ profile_id: profileId, tmdb_id: tmdbId })
      .maybeSingle()
      .throwOnError(),
  ]);
  const places = rows.map((row) => ({ season: row.season_number, episode: row.episode_number, place: placeOf(row) }));
  if (row?.season_number == null || row.episode_number === null) return { places, thread: null };
  const { season_number: season, episode_number: episode } = row;
  const here = places.find((stored) => stored.season === season && stored.episode === episode);
  if (here?.place.playedAt == null) throw new Error('a thread stands at an episode that was never played');
  return { places, thread: { season, episode, playedAt: here.place.playedAt } };
}

/** The stored place of one movie or episode, null when there is none or all of it was forgotten. */
export async function storedPlace(
  client: Client,
  item: Title & { season: number; episode: number },
): Promise<FoldedPlace | null> {
  const { data: row } = await client
    .from('watch_progress')
    .select('*')
    .match({
      profile_id: item.profileId,
      media_type: item.type,
      tmdb_id: item.tmdbId,
      season_number: item.season,
      episode_number: item.episode,
    })
    .is('forgotten_at', null)
    .maybeSingle()
    .throwOnError();
  return row && placeOf(row);
}

function placeOf(row: Database['public']['Tables']['watch_progress']['Row']): FoldedPlace {
  return {
    position: Math.fround(row.position),
    duration: Math.fround(row.duration),
    secondsPlayed: Math.fround(row.seconds_played),
    sessionId: row.session_id,
    observedAt: Date.parse(row.observed_at),
    playedAt: row.played_at ? Date.parse(row.played_at) : null,
    watchedAt: row.watched_at ? Date.parse(row.watched_at) : null,
    finishedAt: row.finished_at ? Date.parse(row.finished_at) : null,
    episodeId: row.episode_id,
    deviceId: row.device_id,
    deviceName: row.device_name,
  };
}
