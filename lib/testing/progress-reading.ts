import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../supabase/database.types';
import type { OraclePlace, OracleThread } from './progress-oracle';

type Client = SupabaseClient<Database>;

interface ItemOfProfile {
  profileId: string;
  type: 'movie' | 'tv';
  tmdbId: number;
  season: number;
  episode: number;
}

/** The stored place as the oracle says it, null when there is none or all of it was forgotten. */
export async function storedPlace(client: Client, item: ItemOfProfile): Promise<OraclePlace | null> {
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
  if (!row) return null;
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

export async function storedThread(client: Client, profileId: string, showId: number): Promise<OracleThread | null> {
  const { data: row } = await client
    .from('show_progress')
    .select('*')
    .match({ profile_id: profileId, tmdb_id: showId })
    .maybeSingle()
    .throwOnError();
  if (row?.season_number == null || row.episode_number === null) return null;
  const { season_number: season, episode_number: episode } = row;
  const place = await storedPlace(client, { profileId, type: 'tv', tmdbId: showId, season, episode });
  if (place?.playedAt == null) throw new Error('a thread stands at an episode that was never played');
  return { season, episode, playedAt: place.playedAt };
}
