import 'server-only';
import type { OwnProfile } from '@/lib/household/acting-profile';
import type { Household } from '@/lib/household/repository';
import type { Viewer } from '@/lib/household/viewer';
import { clientFor } from '@/lib/supabase/session';
import type { Tonight } from '@/lib/tonight/schema';
import { groupOf } from '@/lib/use-cases/tonight/group-tonight';
import { tonightView } from '@/lib/use-cases/tonight/view';

/** The evening as a page shows it, and what time it was for the household then. */
export async function viewersTonight(
  { identity, profiles }: Pick<Viewer, 'identity' | 'profiles'>,
  household: Household,
  profile: OwnProfile,
): Promise<{ tonight: Tonight; openedAt: Date }> {
  const group = await groupOf({ client: await clientFor(identity), household, profile, profiles });
  return { tonight: await tonightView(group), openedAt: group.now };
}
