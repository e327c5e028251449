import 'server-only';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { nowForViewer } from '@/lib/household/clock';
import { isProfileOpen, type Unlocked, wasProfileOpen } from '@/lib/household/pins/unlock';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { eveningOf } from '@/lib/tonight/evening';
import { saidToBeHere } from '@/lib/tonight/repository';

/** What a PIN is asked for: `now`, or `late` for what was begun while it was given, such as a player's reports. */
export type Strictness = 'now' | 'late';

/** For as long as a player delivers what it kept. */
const LATE_MS = 30 * 24 * 3600_000;

/**
 * The members of a group whom this browser may not count in. A member with a PIN is counted in where they gave it: to watch
 * as themselves in this browser, or to say in Tonight, on any device, that they are here this evening.
 * @param client acts as the account: row level security applies.
 */
export async function notLetIn(
  client: TonightSupabase,
  members: OwnProfile[],
  unlocked: Unlocked,
  strictness: Strictness,
): Promise<OwnProfile[]> {
  const isOpen = strictness === 'now' ? isProfileOpen : wasProfileOpen;
  const closed = members.filter((member) => !isOpen(member, unlocked));
  if (closed.length === 0) return [];
  const here = await saidToBeHere(
    client,
    closed.map(({ id }) => id),
    sinceWhich(members, strictness),
  );
  return closed.filter(({ id }) => !here.has(id));
}

/** The evening from which on presence counts: by whichever of their clocks is behind. */
function sinceWhich(members: OwnProfile[], strictness: Strictness): string {
  const then = new Date(nowForViewer({ profiles: members }).getTime() - (strictness === 'late' ? LATE_MS : 0));
  return members.map(({ timeZone }) => eveningOf(then, timeZone)).sort()[0] ?? eveningOf(then, 'UTC');
}
