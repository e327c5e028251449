import 'server-only';
import { type HistoryPage, readHistory } from '@/lib/history/repository';
import type { History, HistoryEntry } from '@/lib/history/schema';
import type { Unlocked } from '@/lib/household/pins/unlock';
import type { HouseholdPeople, OwnProfile } from '@/lib/household/repository';
import type { SnapshotOf } from '@/lib/progress/named-by-catalog';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { openPeople } from '@/lib/use-cases/access/open-people';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

/** Who asks, among whom, and which PINs this browser was given. */
export interface Asking extends Pick<HouseholdPeople, 'profiles' | 'groups'> {
  profile: OwnProfile;
  unlocked: Unlocked;
}

/** Whose numbers and playbacks are asked for: the profile's own, or everyone's whom this browser may look at. */
export function peopleAsked({ profile, ...household }: Asking, scope: 'profile' | 'household' = 'profile'): string[] {
  if (scope === 'profile') return [profile.id];
  const { profiles, groups } = openPeople(household, household.unlocked);
  return [...new Set([profile, ...profiles, ...groups].map(({ id }) => id))];
}

/** What a profile watched and may see, newest first; what no report has named, the catalog names. */
export async function historyOf(client: TonightSupabase, asking: Asking, page: HistoryPage): Promise<History> {
  const { profile } = asking;
  const people = peopleAsked(asking, page.filter?.scope);
  const history = await readHistory(client, people, { ...page, timeZone: profile.timeZone });
  const { snapshotOf } = catalogFor(profile);
  const entries = await surelyWithinCap(profile, history.entries);
  return { ...history, entries: await Promise.all(entries.map((entry) => named(entry, snapshotOf))) };
}

async function named(entry: HistoryEntry, snapshotOf: SnapshotOf): Promise<HistoryEntry> {
  if (entry.title !== null) return entry;
  const known = await snapshotOf(entry).catch(() => null);
  if (!known) return entry;
  const { title, poster = null, backdrop = null } = known;
  return { ...entry, title, poster: entry.poster ?? poster, backdrop: entry.backdrop ?? backdrop };
}
