import 'server-only';
import { entryFromReport } from '@/lib/progress/act';
import { seasonsToRead } from '@/lib/progress/aired-seasons';
import type { PageMark } from '@/lib/progress/all/cursor';
import { type ProgressPage, readAllProgress } from '@/lib/progress/all/repository';
import { type ContinueOptions, continueWatching } from '@/lib/progress/continue-watching';
import { requireOwnProfiles } from '@/lib/progress/ownership';
import { record } from '@/lib/progress/recorder';
import { limitReports } from '@/lib/progress/report-limit';
import { readContinueCandidates, readPlace, readPlaces, readShowPlaces, readThread } from '@/lib/progress/repository';
import type { ItemKey, Place, PlaceWithSnapshot, Report } from '@/lib/progress/schema';
import { summariseShow, unfinishedEpisode } from '@/lib/progress/show-progress';
import { type ShowCatalog, standingIn } from '@/lib/progress/standing';
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
  const client = await adminClient();
  return continueWatching((skip, atMost) => readContinueCandidates(client, profileId, { skip, atMost }), options);
}

/** How far the profile is in a show; null when there is no such show. */
export async function getShowProgress(
  identity: Identity,
  profileId: string,
  showId: number,
  catalog: ShowCatalog,
): Promise<ShowProgress | null> {
  await requireOwnProfiles(identity, [profileId]);
  const client = await adminClient();
  const [places, show, listed] = await Promise.all([
    readShowPlaces(client, profileId, showId),
    readThread(client, profileId, showId),
    catalog.regularSeasons(showId),
  ]);
  if (!listed) return null;
  const { here, following } = await standingIn(showId, show.thread, places, catalog.nextEpisode);
  const numbers = seasonsToRead(listed, places, here?.season ?? null);
  const read = await Promise.all(
    [...numbers, ...(here?.season === 0 ? [0] : [])].map(async (number) => ({
      number,
      aired: await catalog.readAired(showId, number),
    })),
  );
  const airedIn = new Map(read.map(({ number, aired }) => [number, aired]));
  const unfinished =
    here &&
    unfinishedEpisode(
      here,
      places,
      [...airedIn.values()].flatMap((aired) => aired ?? []),
    );
  return summariseShow({
    tmdbId: showId,
    places,
    show,
    seasons: listed.map((season) => ({ ...season, aired: airedIn.get(season.number) ?? null })),
    unfinished,
    following: unfinished ? null : following === undefined ? await catalog.nextEpisode(showId, here) : following,
  });
}
