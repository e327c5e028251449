import 'server-only';
import type { IsoDay } from '@/lib/catalog/catalog';
import { todayIn } from '@/lib/catalog/today';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { nowFor } from '@/lib/household/clock';
import { findGroup } from '@/lib/household/group/repository';
import { ProblemError } from '@/lib/http/problem';
import type { OwnProfileId } from '@/lib/supabase/own-profile';
import { eveningOf } from '@/lib/tonight/evening';
import type { EveningKey } from '@/lib/tonight/evening-columns';
import { readEvening, type StoredEvening } from '@/lib/tonight/evening-repository';
import { readGuests, type StoredGuest } from '@/lib/tonight/guests/repository';
import type { Acting } from '@/lib/use-cases/access/in-household';

/** An evening as it stands, and who is there. */
export interface Group extends Acting {
  key: EveningKey;
  /** What time it is for them, and which day for the profile that asks. */
  now: Date;
  today: IsoDay;
  stored: StoredEvening;
  present: OwnProfile[];
  /** Guests, who do not live there. */
  guests: StoredGuest[];
  /** The profile under which those present keep their places together; null while they have none. */
  sharedId: OwnProfileId | null;
}

/** The household's clock is that of the profile it lists first. */
export function eveningKey({ household, profiles, profile }: Acting): EveningKey {
  const { timeZone } = profiles[0] ?? profile;
  return { householdId: household.id, evening: eveningOf(nowFor(profile), timeZone) };
}

/**
 * What was said without a network may come when its evening is over, and means nothing for another.
 * @param evening of which it was said; undefined: of this one. @throws ProblemError 409.
 */
export function requireEvening(acting: Acting, evening: string | undefined): void {
  if (evening === undefined || evening === eveningKey(acting).evening) return;
  throw new ProblemError({ status: 409, code: 'conflict', detail: 'That evening is over.' });
}

/** Until a profile says who is here, the one that asks is. */
export async function groupOf(acting: Acting): Promise<Group> {
  const key = eveningKey(acting);
  const everyone = acting.profiles.map(({ id }) => id);
  const [stored, guests] = await Promise.all([readEvening(acting.client, key, everyone), readGuests(key)]);
  const here = new Set(stored.presence.filter((said) => said.here).map(({ profileId }) => profileId));
  if (stored.presence.length === 0) here.add(acting.profile.id);
  const present = acting.profiles.filter(({ id }) => here.has(id));
  const ids = present.map(({ id }) => id);
  const sharedId = ids.length > 1 ? await findGroup(acting.client, ids) : null;
  const now = nowFor(acting.profile);
  const today = todayIn(acting.profile.timeZone, now);
  return { ...acting, key, now, today, stored, present, guests, sharedId };
}
