import 'server-only';
import { finishedFrom } from '@/lib/progress/completion';
import { LEAST_LEAD_SECONDS } from '@/lib/progress/other-devices/moved-on';
import { type OtherSession, readFurtherSessions } from '@/lib/progress/other-devices/repository';
import type { Place } from '@/lib/progress/place-schema';
import { adminClient } from '@/lib/supabase/admin';

const LOOK_BACK_MS = 30 * 24 * 3600 * 1000;

/**
 * Where this profile was further in the same item on other devices lately, the newest first, as the ledger has it.
 * @param place as the profile's own request got it: it has been checked whose it is.
 */
export async function furtherSessions(place: Place | null, now: Date): Promise<OtherSession[]> {
  if (!place?.deviceId || place.finishedAt || place.duration <= 0) return [];
  return readFurtherSessions(await adminClient(), place, {
    position: place.position + LEAST_LEAD_SECONDS,
    since: new Date(now.getTime() - LOOK_BACK_MS),
  });
}

/** The newest of them that did not come to the end. @param creditsStart seconds. */
export function beforeTheEnd(
  sessions: readonly OtherSession[],
  place: Pick<Place, 'duration'> | null,
  creditsStart: number | undefined,
): OtherSession | null {
  const end = place ? finishedFrom({ duration: place.duration, creditsStart }) : 0;
  return sessions.find(({ position }) => position < end) ?? null;
}
