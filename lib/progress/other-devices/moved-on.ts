import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';
import type { Place } from '@/lib/progress/place-schema';

/** Less than this is not worth a question. */
export const LEAST_LEAD_SECONDS = 60;

/** How far another screen of this profile has come in what plays here. */
export interface MovedOn {
  /** Seconds. */
  position: number;
  deviceName: string | null;
  sessionId: string;
}

/**
 * What stored places say of another device that has gone further in this item than this one; null where none has. A
 * device that went back, as for a scene its viewer looks for again, takes no place from this one.
 */
export function movedOn(
  places: readonly Place[],
  key: EpisodeKey,
  here: { deviceId: string; position: number },
): MovedOn | null {
  const place = places.find((each) => episodeText(each) === episodeText(key));
  if (!place || place.deviceId === null || place.deviceId === here.deviceId) return null;
  const { position, deviceName, sessionId } = place;
  return position >= here.position + LEAST_LEAD_SECONDS ? { position, deviceName, sessionId } : null;
}
