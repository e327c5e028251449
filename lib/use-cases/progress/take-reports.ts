import 'server-only';
import { episodeKey } from '@/lib/catalog/title-key';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { answeringSince } from '@/lib/http/answering';
import { itemName } from '@/lib/progress/item-name';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { ledgerNow } from '@/lib/progress/ledger/now';
import type { Place } from '@/lib/progress/place-schema';
import { record } from '@/lib/progress/recorder';
import { limitReports } from '@/lib/progress/report-limit';
import type { Report } from '@/lib/progress/report-schema';
import type { OwnProfileId } from '@/lib/supabase/own-profile';
import { creditGroups } from '@/lib/use-cases/progress/credit-groups';

/**
 * Commits what players report, credits the members of groups, and answers with the stored places of the items named, and with
 * those that have none. @param profiles whom the account may report for.
 * @throws ProblemError 429; what `record` and `creditGroups` throw.
 */
export async function takeReports(profiles: ActingProfile[], reports: Report[]) {
  // A report's age counts from when its request came, however long the body took.
  const [reporter] = profiles;
  const receivedMs = reporter ? await ledgerNow(reporter, answeringSince()) : 0;
  const own = profiles.map(({ id }) => id);
  const places = await recordReports(own, reports, receivedMs);
  await creditGroups(profiles, places);
  return { places, forgotten: withoutPlace(reports, places) };
}

/**
 * Commits reports and answers with the stored place of every item they name. It goes past row level security, so that it takes
 * profiles of which the store has said that they are the acting account's.
 * @param own the profiles that the account may report for.
 * @param receivedMs when they arrived, in milliseconds since 1970 by the ledger's clock.
 * @throws ProblemError 429; what `record` throws.
 */
export async function recordReports(
  own: readonly OwnProfileId[],
  reports: Report[],
  receivedMs: number,
): Promise<Place[]> {
  const strange = reports.find(({ profileId }) => !own.some((id) => id === profileId));
  if (strange) throw new Error(`Nobody asked whose the profile ${strange.profileId} is`);
  await limitReports(reports);
  return record(reports.map((report) => entryFromReport(report, receivedMs)));
}

/** What was reported and has no place: its profile has forgotten it since. */
export function withoutPlace(reports: Report[], places: Place[]) {
  const placed = new Set(places.map(itemName));
  const keys = reports.map((report) => ({ profileId: report.profileId, ...episodeKey(report) }));
  const gone = new Map(keys.map((key) => [itemName(key), key]));
  return [...gone].flatMap(([name, key]) => (placed.has(name) ? [] : [key]));
}
