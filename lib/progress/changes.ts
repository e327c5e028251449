import type { TitleKey } from '@/lib/catalog/title-key';
import { announceLive, isHeard } from '@/lib/live/channel';
import type { Place } from '@/lib/progress/place-schema';
import type { Change } from '@/lib/progress/view-schema';

/* Tells the household's screens what has been committed of a profile's progress. */

/** One message between processes has room for this many places. */
const TOLD_AT_ONCE = 8;

/** Says that these places are committed, each profile's together. */
export function announce(places: Place[]): void {
  if (!isHeard()) return;
  for (const [profileId, own] of Map.groupBy(places, (place) => place.profileId)) {
    for (let from = 0; from < own.length; from += TOLD_AT_ONCE) {
      tell({ kind: 'places', profileId, places: own.slice(from, from + TOLD_AT_ONCE) });
    }
  }
}

/** Says that a title was hidden, dropped, forgotten or brought back. */
export function announceTitle(profileId: string, { type, tmdbId }: TitleKey): void {
  tell({ kind: 'title', profileId, type, tmdbId });
}

function tell(change: Change): void {
  announceLive({ audiences: [change.profileId], event: 'change', data: change });
}
