import 'server-only';
import { readThread, unwrap } from '@/lib/progress/repository';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { everyRow } from '@/lib/supabase/every-row';

/** The shows that a profile is somewhere in, to its end or not, and has not dropped since it played them. */
export async function readFollowedShows(client: TonightSupabase, profileId: string): Promise<number[]> {
  const rows = await everyRow((from, to) =>
    client
      .from('show_progress')
      .select('tmdb_id, dropped_at')
      .eq('profile_id', profileId)
      .not('season_number', 'is', null)
      .order('tmdb_id')
      .range(from, to),
  );
  const kept = await Promise.all(
    (unwrap(rows) ?? []).map(async ({ tmdb_id, dropped_at }) => {
      if (dropped_at === null) return [tmdb_id];
      const { thread } = await readThread(client, profileId, tmdb_id);
      return thread && new Date(thread.playedAt) > new Date(dropped_at) ? [tmdb_id] : [];
    }),
  );
  return kept.flat();
}
