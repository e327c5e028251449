import 'server-only';
import { finishedFrom } from '@/lib/progress/completion';
import { LEAST_LEAD_SECONDS } from '@/lib/progress/other-devices/moved-on';
import { type OtherSession, readFurtherSession } from '@/lib/progress/other-devices/repository';
import type { Place } from '@/lib/progress/place-schema';
import { adminClient } from '@/lib/supabase/admin';

const LOOK_BACK_MS = 30 * 24 * 3600 * 1000;

/**
 * Where this profile was further in the same item on another device lately, as the ledger has it.
 * @param place as the profile's own request got it: it has been checked whose it is.
 */
export async function furtherSession(
  place: Place | null,
  creditsStart: number | undefined,
  now: Date,
): Promise<OtherSession | null> {
  if (!place?.deviceId || place.finishedAt || place.duration <= 0) return null;
  return readFurtherSession(await adminClient(), place, {
    position: place.position + LEAST_LEAD_SECONDS,
    before: finishedFrom({ duration: place.duration, creditsStart }),
    since: new Date(now.getTime() - LOOK_BACK_MS),
  });
}
