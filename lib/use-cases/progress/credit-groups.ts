import 'server-only';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { announce } from '@/lib/progress/changes';
import { creditGroup } from '@/lib/progress/group/repository';
import type { Place } from '@/lib/progress/place-schema';
import { adminClient } from '@/lib/supabase/admin';
import { episodeBefore } from '@/lib/use-cases/progress/episode-before';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

/**
 * Credits the members of a group with what it has finished among these places. Awaited before a report is answered,
 * so that what was answered is credited; a report that is sent again credits once.
 * @param profiles whose places they are.
 * @throws CatalogUnavailableError
 */
export async function creditGroups(profiles: ActingProfile[], places: Place[]): Promise<void> {
  for (const place of places) {
    const group = profiles.find(({ id, members }) => id === place.profileId && members.length > 0);
    if (place.finishedAt === null || !group) continue;
    announce(await creditGroup(await adminClient(), place, await episodeBefore(catalogFor(group), place)));
  }
}
