import 'server-only';
import type { Place, StoredSnapshot } from '@/lib/progress/place-schema';
import { instant, toPlace, toSnapshot, unwrap } from '@/lib/progress/repository';
import type { TonightSupabase } from '@/lib/supabase/admin';

export interface PlaceToGoOn extends Place {
  snapshot: StoredSnapshot;
}

/** Every place of a profile between two percentages, the newest first; but for what it has hidden since it was played. */
export async function readPlacesBetween(
  client: TonightSupabase,
  profileId: string,
  { from, below, most }: { from: number; below: number; most: number },
): Promise<PlaceToGoOn[]> {
  const rows = unwrap(
    await client
      .from('watch_progress')
      .select('*')
      .eq('profile_id', profileId)
      .is('forgotten_at', null)
      .gte('percentage', from)
      .lt('percentage', below)
      .order('observed_at', { ascending: false })
      .limit(most),
  );
  const showIds = [...new Set((rows ?? []).flatMap((row) => (row.media_type === 'tv' ? [row.tmdb_id] : [])))];
  const shows = unwrap(
    await client.from('show_progress').select('*').eq('profile_id', profileId).in('tmdb_id', showIds),
  );
  const ofShow = new Map((shows ?? []).map((show) => [show.tmdb_id, show]));
  return (rows ?? []).flatMap((row) => {
    const show = row.media_type === 'tv' ? (ofShow.get(row.tmdb_id) ?? null) : null;
    const gone = [row.hidden_at, show?.hidden_at, show?.dropped_at].some(
      (at) => at && instant(at) >= instant(row.observed_at),
    );
    return gone ? [] : [{ ...toPlace(row), snapshot: toSnapshot(row, show) }];
  });
}
