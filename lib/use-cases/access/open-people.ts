import type { Unlocked } from '@/lib/household/pins/unlock';
import { isProfileOpen } from '@/lib/household/pins/unlock';
import type { HouseholdPeople } from '@/lib/household/repository';

/** Everyone of a household whom this browser may look at: people without a PIN, people who gave it here, and groups of such people alone. */
export function openPeople({ profiles, groups }: Pick<HouseholdPeople, 'profiles' | 'groups'>, unlocked: Unlocked) {
  const open = profiles.filter((profile) => isProfileOpen(profile, unlocked));
  const isOpen = (id: string) => open.some((profile) => profile.id === id);
  return { profiles: open, groups: groups.filter(({ members }) => members.every(isOpen)) };
}
