import 'server-only';
import type { MediaType } from '@/lib/catalog/catalog';
import type { Place } from '@/lib/progress/place-schema';
import { instant, type ShowThread, toPlace, unwrap } from '@/lib/progress/repository';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { everyRow } from '@/lib/supabase/every-row';

/** What a profile has of many shows at once; what it has nothing of is left out. */
export async function readShows(
  client: TonightSupabase,
  profileId: string,
  ids: number[],
): Promise<Map<number, [Place[], ShowThread]>> {
  if (ids.length === 0) return new Map();
  const [shows, places] = await Promise.all([
    everyRow((from, to) =>
      client
        .from('show_progress')
        .select('*')
        .eq('profile_id', profileId)
        .in('tmdb_id', ids)
        .order('tmdb_id')
        .range(from, to),
    ),
    everyRow((from, to) =>
      client
        .from('watch_progress')
        .select('*')
        .match({ profile_id: profileId, media_type: 'tv' })
        .in('tmdb_id', ids)
        .is('forgotten_at', null)
        .order('tmdb_id')
        .order('season_number')
        .order('episode_number')
        .range(from, to),
    ),
  ]);
  const showRows = new Map((unwrap(shows) ?? []).map((row) => [row.tmdb_id, row]));
  const placeRows = Map.groupBy(unwrap(places) ?? [], (row) => row.tmdb_id);
  return new Map(
    [...placeRows].map(([id, rows]) => {
      const show = showRows.get(id);
      const here = rows.find(
        ({ season_number, episode_number, played_at }) =>
          played_at !== null && season_number === show?.season_number && episode_number === show.episode_number,
      );
      const thread = here?.played_at
        ? {
            season: here.season_number,
            episode: here.episode_number,
            episodeId: here.episode_id,
            playedAt: instant(here.played_at),
          }
        : null;
      const kept = { thread, hiddenAt: show?.hidden_at ?? null, droppedAt: show?.dropped_at ?? null };
      return [id, [rows.map(toPlace), kept]];
    }),
  );
}

/** The titles of which something was watched to its end, with when; the newest first, each once. */
export async function readWatchedTitles(
  client: TonightSupabase,
  profileId: string,
  type: MediaType,
): Promise<{ tmdbId: number; at: string }[]> {
  const rows = await everyRow((from, to) =>
    client
      .from('watch_progress')
      .select('tmdb_id, watched_at')
      .match({ profile_id: profileId, media_type: type })
      .not('watched_at', 'is', null)
      .is('forgotten_at', null)
      .order('watched_at', { ascending: false })
      .order('tmdb_id')
      .order('season_number')
      .order('episode_number')
      .range(from, to),
  );
  const newest = new Map<number, string>();
  for (const { tmdb_id, watched_at } of unwrap(rows) ?? []) {
    if (watched_at && !newest.has(tmdb_id)) newest.set(tmdb_id, instant(watched_at));
  }
  return [...newest].map(([tmdbId, at]) => ({ tmdbId, at }));
}
