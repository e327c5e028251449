import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import type { Place } from '@/lib/progress/place-schema';
import { fetchPlaces } from '@/lib/progress/queries';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** The stored place of what plays: from the page or, while the viewer has not signed in, from this device. */
export async function ownPlace({
  profileId,
  key,
  place,
}: Pick<WatchItem, 'profileId' | 'key' | 'place'>): Promise<Place | null> {
  if (profileId !== null) return place;
  const [own = null] = await fetchPlaces(DEVICE_OWNER, [key]);
  return own;
}
