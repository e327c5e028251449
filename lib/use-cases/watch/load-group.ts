import 'server-only';
import { z } from 'zod';
import { groupOf } from '@/lib/household/group/repository';
import { isProfileOpen } from '@/lib/household/pins/unlock';
import { forgetProfiles, recallProfiles } from '@/lib/household/profile-memory';
import type { Profile } from '@/lib/household/schema';
import type { Viewer } from '@/lib/household/viewer';
import type { OwnProfileId } from '@/lib/supabase/own-profile';
import { clientFor } from '@/lib/supabase/session';
import { notLetIn } from '@/lib/use-cases/access/let-in';
import type { WatchGroup } from '@/lib/use-cases/watch/watch-item';

const withSchema = z
  .string()
  .max(500)
  .transform((text) => text.toLowerCase().split(','))
  .pipe(z.array(z.guid()).max(12));

/**
 * Who watches together, from `?with=` and the ids of their profiles. It leaves out profiles that are gone, and those with a
 * PIN that has not let them in; with fewer than two left there is no group, and the device's own profile watches alone.
 */
export async function loadGroup(
  viewer: Viewer,
  value: string | string[] | undefined,
): Promise<{ profileId: OwnProfileId; people: Profile[]; group: WatchGroup } | null> {
  const named = withSchema.safeParse(value);
  if (!named.success) return null;
  const client = await clientFor(viewer.identity);
  const asked = viewer.profiles.filter(({ id }) => named.data.includes(id));
  // A person who is here tonight may be counted in by the people they watch with, not by just any holder of the device.
  const isOneOfThem = asked.some(({ id }) => id === viewer.activeProfile?.id);
  const out = isOneOfThem
    ? await notLetIn(client, asked, viewer.unlocked, 'now')
    : asked.filter((person) => !isProfileOpen(person, viewer.unlocked));
  const people = asked.filter((person) => !out.includes(person));
  if (people.length < 2) return null;
  const ids = people.map(({ id }) => id);
  const profileId = await groupOf(client, ids);
  if (profileId === null) return null;
  // Made just now: the first report, a moment later, must find it.
  const known = recallProfiles(viewer.identity.userId);
  if (!known?.profiles.some(({ id }) => id === profileId)) forgetProfiles();
  return { profileId, people, group: { names: people.map(({ name }) => name), query: `with=${ids.join(',')}` } };
}
