import type { EpisodeKey } from '@/lib/catalog/title-key';
import 'server-only';
import type { PageCursor } from '@/lib/progress/all/cursor';
import { type ProgressPage, readAllProgress } from '@/lib/progress/all/repository';
import { type ContinueOptions, continueWatching } from '@/lib/progress/continue-watching';
import { howFarInShow } from '@/lib/progress/how-far-in-show';
import type { Place, PlaceWithSnapshot } from '@/lib/progress/place-schema';
import {
  readContinueCandidates,
  readPlace,
  readPlaces,
  readShowPlaces,
  readThread,
  type ShowThread,
} from '@/lib/progress/repository';
import type { ContinueWatchingItem, ShowProgress } from '@/lib/progress/view-schema';
import type { ShowCatalog } from '@/lib/progress/where-in-show';
import { adminClient } from '@/lib/supabase/admin';
import type { OwnProfileId } from '@/lib/supabase/own-profile';

/*
 * Progress for server pages and handlers. Every function goes past row level security, so that it takes a profile of
 * which the store has said that it is the acting account's. What a person does on purpose is in `on-purpose.ts` and
 * `advance.ts`.
 */

/** The stored place of one item, or null. */
export async function getProgress(profileId: OwnProfileId, key: EpisodeKey): Promise<PlaceWithSnapshot | null> {
  return readPlace(await adminClient(), profileId, key);
}

/** Every stored place, the newest first, a page at a time. */
export async function listAllProgress(
  profileId: OwnProfileId,
  page: { limit: number; cursor?: PageCursor },
): Promise<ProgressPage> {
  return readAllProgress(await adminClient(), profileId, page);
}

/** Places for many items at once; what is not stored is left out. */
export async function getStatuses(profileId: OwnProfileId, keys: EpisodeKey[]): Promise<Place[]> {
  return readPlaces(await adminClient(), profileId, keys);
}

/** Continue Watching of a profile, newest first. The catalog answers through the options. */
export async function listContinueWatching(
  profileId: OwnProfileId,
  options: ContinueOptions,
): Promise<ContinueWatchingItem[]> {
  const client = await adminClient();
  return continueWatching((skip, atMost) => readContinueCandidates(client, profileId, { skip, atMost }), options);
}

/** Which episode of a show the profile is on, and when it last played one. */
export async function getThread(profileId: OwnProfileId, showId: number): Promise<ShowThread> {
  return readThread(await adminClient(), profileId, showId);
}

/** How far the profile is in a show; null when there is no such show. */
export async function getShowProgress(
  profileId: OwnProfileId,
  showId: number,
  catalog: ShowCatalog,
): Promise<ShowProgress | null> {
  const client = await adminClient();
  const kept = Promise.all([readShowPlaces(client, profileId, showId), readThread(client, profileId, showId)]);
  return howFarInShow(showId, kept, catalog);
}
