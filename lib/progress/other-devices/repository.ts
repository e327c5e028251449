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

/** One of many devices stopped where it counts, before the end. */
const MOST = 30;

/** The sessions of an item on other devices that stopped further on than `position`, the newest first. */
export async function readFurtherSessions(
  client: TonightSupabase,
  place: Place,
  { position, since }: { position: number; since: Date },
): Promise<OtherSession[]> {
  const rows = unwrap(
    await client
      .from('playback_sessions')
      .select('position, device_name')
      .match({ profile_id: place.profileId, ...episodeColumns(place), kind: 'playback' })
      .neq('id', place.sessionId)
      .neq('device_id', place.deviceId ?? '')
      .gt('position', position)
      .gte('observed_at', since.toISOString())
      .order('observed_at', { ascending: false })
      .limit(MOST),
  );
  return (rows ?? []).map((row) => ({ position: row.position, deviceName: row.device_name }));
}
