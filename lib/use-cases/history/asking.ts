import 'server-only';
import type { OwnProfile } from '@/lib/household/acting-profile';
import type { Unlocked } from '@/lib/household/pins/unlock';
import type { HouseholdPeople } from '@/lib/household/repository';
import { openPeople } from '@/lib/use-cases/access/open-people';

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
