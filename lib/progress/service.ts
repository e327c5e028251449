import 'server-only';
import type { Episode } from '@/lib/catalog/catalog';
import { entryFromReport } from '@/lib/progress/act';
import type { PageMark } from '@/lib/progress/all/cursor';
import { type ProgressPage, readAllProgress } from '@/lib/progress/all/repository';
import { type ContinueOptions, continueWatching, type FindNextEpisode } from '@/lib/progress/continue-watching';
import { requireOwnProfiles } from '@/lib/progress/ownership';
import { record } from '@/lib/progress/recorder';
import { limitReports } from '@/lib/progress/report-limit';
import { readContinueCandidates, readPlace, readPlaces, readShowPlaces, readThread } from '@/lib/progress/repository';
import type { ItemKey, Place, PlaceWithSnapshot, Report } from '@/lib/progress/schema';
import { summariseShow } from '@/lib/progress/show-progress';
import type { ContinueWatchingItem, ShowProgress } from '@/lib/progress/view-schema';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient } from '@/lib/supabase/admin';

/*
 * Progress for server pages and handlers. Every function checks that the profile is the acting account's (ProblemError
 * 403) before it goes past row level security. What a person does on purpose is in `acts.ts` and `advance.ts`.
 */

/**
 * Commits reports and answers with the stored place of every item they name.
 * @param receivedMs when they arrived, in milliseconds since 1970 by this server's clock.
 * @throws ProblemError 403, 429; what `record` throws.
 */
export async function recordReports(identity: Identity, reports: Report[], receivedMs: number): Promise<Place[]> {
  await requireOwnProfiles(identity, new Set(reports.map((report) => report.profileId)));
  await limitReports(reports);
  return record(reports.map((report) => entryFromReport(report, receivedMs)));
}

/** The stored place of one item, or null. */
export async function getProgress(
  identity: Identity,
  profileId: string,
  key: ItemKey,
): Promise<PlaceWithSnapshot | null> {
  await requireOwnProfiles(identity, [profileId]);
  return readPlace(await adminClient(), profileId, key);
}

/** Every stored place, the newest first, a page at a time. */
export async function listAllProgress(
  identity: Identity,
  profileId: string,
  page: { limit: number; cursor?: PageMark },
): Promise<ProgressPage> {
  await requireOwnProfiles(identity, [profileId]);
  return readAllProgress(await adminClient(), profileId, page);
}

/** Places for many items at once; what is not stored is left out. */
export async function getStatuses(identity: Identity, profileId: string, keys: ItemKey[]): Promise<Place[]> {
  await requireOwnProfiles(identity, [profileId]);
  return readPlaces(await adminClient(), profileId, keys);
}

/** How many more shows than cards are looked at: those caught up with have no card. */
const SPARE_SHOWS = 30;

/** Continue Watching of a profile, newest first. The catalog answers through the options. */
export async function listContinueWatching(
  identity: Identity,
  profileId: string,
  options: ContinueOptions,
): Promise<ContinueWatchingItem[]> {
  await requireOwnProfiles(identity, [profileId]);
  return listOwnContinueWatching(profileId, options);
}

/** The same where the caller has just read the profile through row level security. */
export async function listOwnContinueWatching(
  profileId: string,
  options: ContinueOptions,
): Promise<ContinueWatchingItem[]> {
  const most = { movies: options.limit, shows: options.limit * 2 + SPARE_SHOWS };
  return continueWatching(await readContinueCandidates(await adminClient(), profileId, most), options);
}

/**
 * How far the profile is in a show.
 * @param aired the show's regular episodes that have aired.
 */
export async function getShowProgress(
  identity: Identity,
  profileId: string,
  showId: number,
  aired: Episode[],
  nextEpisode: FindNextEpisode,
): Promise<ShowProgress> {
  await requireOwnProfiles(identity, [profileId]);
  const client = await adminClient();
  const [places, show] = await Promise.all([
    readShowPlaces(client, profileId, showId),
    readThread(client, profileId, showId),
  ]);
  return summariseShow({ tmdbId: showId, places, show, aired, following: await nextEpisode(showId, show.thread) });
}
