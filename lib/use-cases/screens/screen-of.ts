import 'server-only';
import { episodeKey } from '@/lib/catalog/title-key';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { recentDeviceNames } from '@/lib/household/devices/repository';
import { knownProfiles } from '@/lib/household/known-profiles';
import { deviceName } from '@/lib/http/device-name';
import type { Beat } from '@/lib/screens/beat-schema';
import type { Screen } from '@/lib/screens/schema';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor } from '@/lib/supabase/session';

/** A screen as the household sees it: what its player says, and who watches on which device, which the server adds. */
export async function screenOf(
  identity: Identity,
  { id, members }: ActingProfile,
  { answers: _, ...beat }: Beat,
  userAgent: string | null,
): Promise<Screen> {
  const watching = members.length > 0 ? members : [id];
  const [household, { ofDevice }] = await Promise.all([
    knownProfiles(identity),
    recentDeviceNames(identity.userId, () => clientFor(identity)),
  ]);
  const people = household
    .filter((profile) => watching.includes(profile.id))
    .map((profile) => ({ id: profile.id, name: profile.name }));
  return {
    ...beat,
    ...episodeKey(beat),
    storyboard: beat.storyboard ?? null,
    profileId: id,
    deviceName: ofDevice.get(beat.deviceId) ?? deviceName(userAgent ?? ''),
    people,
  };
}
