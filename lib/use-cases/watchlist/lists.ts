import 'server-only';
import type { OwnProfile } from '@/lib/household/acting-profile';
import type { Viewer } from '@/lib/household/viewer';
import { clientFor } from '@/lib/supabase/session';
import type { Acting } from '@/lib/use-cases/access/in-household';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { householdList, type WantedTitle } from '@/lib/watchlist/household-list';
import { readWatchlists } from '@/lib/watchlist/repository';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/** What the profile put on its list and may see. */
export async function listOf({ client, profile }: Pick<Acting, 'client' | 'profile'>): Promise<WatchlistEntry[]> {
  return surelyWithinCap(profile, await readWatchlists(client, [profile.id]));
}

/** Everyone's list as one, as far as the profile may see it. */
export async function householdListOf({
  client,
  profile,
  profiles,
}: Pick<Acting, 'client' | 'profile' | 'profiles'>): Promise<WantedTitle[]> {
  const all = await readWatchlists(
    client,
    profiles.map(({ id }) => id),
  );
  return householdList(await surelyWithinCap(profile, all));
}

/** The same two for a page. */
export async function viewersList({ identity }: Pick<Viewer, 'identity'>, profile: OwnProfile) {
  return listOf({ client: await clientFor(identity), profile });
}

export async function viewersHouseholdList(
  { identity, profiles }: Pick<Viewer, 'identity' | 'profiles'>,
  profile: OwnProfile,
) {
  return householdListOf({ client: await clientFor(identity), profile, profiles });
}
