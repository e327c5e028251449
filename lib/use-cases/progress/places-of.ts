import 'server-only';
import { type EpisodeKey, episodeKey, type LooseKey } from '@/lib/catalog/title-key';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { ProblemError } from '@/lib/http/problem';
import type { Undo } from '@/lib/progress/action-answer-schema';
import type { PageCursor } from '@/lib/progress/all/cursor';
import type { ProgressPage } from '@/lib/progress/all/repository';
import { namedByCatalog } from '@/lib/progress/named-by-catalog';
import { forget } from '@/lib/progress/on-purpose';
import type { Place, PlaceWithSnapshot } from '@/lib/progress/place-schema';
import { getProgress, getShowProgress, getStatuses, listAllProgress } from '@/lib/progress/service';
import { storedProgress } from '@/lib/progress/stored-progress';
import type { ShowProgress } from '@/lib/progress/view-schema';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

/** Every place that a profile has and may see, the newest first, a page at a time; the catalog names what no report did. */
export async function allPlacesOf(
  profile: ActingProfile,
  page: { limit: number; cursor?: PageCursor },
): Promise<ProgressPage> {
  const { items, nextCursor } = await listAllProgress(profile.id, page);
  const { snapshotOf } = catalogFor(profile);
  const shown = await surelyWithinCap(profile, items);
  return { items: await Promise.all(shown.map((item) => namedByCatalog(item, snapshotOf))), nextCursor };
}

/** Those of many items at once; what has none, or is not for the profile, is left out. */
export async function placesAmong(profile: ActingProfile, keys: EpisodeKey[]): Promise<Place[]> {
  return surelyWithinCap(profile, await getStatuses(profile.id, keys));
}

/** That of one item. @throws ProblemError 404 where it has none. */
export async function placeOf(profile: ActingProfile, key: LooseKey): Promise<PlaceWithSnapshot> {
  const place = await getProgress(profile.id, episodeKey(key));
  if (!place) throw new ProblemError({ status: 404, code: 'not-found', detail: 'No progress of that is stored.' });
  return place;
}

/** Forgets an item or a whole show. @returns what takes it back. @throws ProblemError 404 where nothing of it is stored. */
export function forgetOf(profile: ActingProfile, key: LooseKey): Promise<Undo> {
  return forget(storedProgress(profile), key);
}

/** How far a profile is in a show. @throws ProblemError 404 for no such show. */
export async function showProgressOf(profile: ActingProfile, showId: number): Promise<ShowProgress> {
  const progress = await getShowProgress(profile.id, showId, catalogFor(profile));
  if (!progress) throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such show.' });
  return progress;
}
