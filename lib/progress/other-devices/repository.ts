import { episodeColumns } from '@/lib/catalog/key-columns';
import 'server-only';
import type { Place } from '@/lib/progress/place-schema';
import { unwrap } from '@/lib/progress/repository';
import type { TonightSupabase } from '@/lib/supabase/admin';

export interface OtherSession {
  /** Seconds. */
  position: number;
  deviceName: string | null;
}

/** The newest session of an item on another device that stopped further on than `position`; null when there is none. */
export async function readFurtherSession(
  client: TonightSupabase,
  place: Place,
  { position, before, since }: { position: number; before: number; since: Date },
): Promise<OtherSession | null> {
  const rows = unwrap(
    await client
      .from('playback_sessions')
      .select('position, device_name')
      .match({ profile_id: place.profileId, ...episodeColumns(place), kind: 'playback' })
      .neq('id', place.sessionId)
      .neq('device_id', place.deviceId ?? '')
      .gt('position', position)
      .lt('position', before)
      .gte('observed_at', since.toISOString())
      .order('observed_at', { ascending: false })
      .limit(1),
  );
  const row = rows?.[0];
  return row ? { position: row.position, deviceName: row.device_name } : null;
}
