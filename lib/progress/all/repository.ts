import 'server-only';
import { z } from 'zod';
import { titleOfRow } from '@/lib/catalog/key-columns';
import { type PageCursor, toCursor } from '@/lib/progress/all/cursor';
import type { PlaceWithSnapshot } from '@/lib/progress/place-schema';
import { instant, shownPlaceRowSchema, toPlace, toSnapshot, unwrap } from '@/lib/progress/repository';
import type { TonightSupabase } from '@/lib/supabase/admin';

export interface ProgressPage {
  items: PlaceWithSnapshot[];
  /** Null where this was the last page. */
  nextCursor: string | null;
}

/** Every stored place of a profile, the newest first, a page at a time. */
export async function readAllProgress(
  client: TonightSupabase,
  profileId: string,
  { limit, cursor }: { limit: number; cursor?: PageCursor },
): Promise<ProgressPage> {
  const [after_at, after_media, after_tmdb, after_season, after_episode] = cursor ?? [];
  const after = { after_at, after_media, after_tmdb, after_season, after_episode };
  const answer = await client.rpc('all_progress', { profile: profileId, most: limit + 1, ...after });
  const rows = z.array(shownPlaceRowSchema).parse(unwrap(answer));
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => ({
      ...toPlace({ ...row, profile_id: profileId }),
      snapshot: toSnapshot(row, { title: row.show_title, poster: row.poster, backdrop: row.backdrop }),
      hiddenAt: row.hidden_at && instant(row.hidden_at),
    })),
    nextCursor: last
      ? toCursor([last.observed_at, titleOfRow(last).type, last.tmdb_id, last.season_number, last.episode_number])
      : null,
  };
}
