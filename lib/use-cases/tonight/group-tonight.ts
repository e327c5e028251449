import 'server-only';
import { findGroup } from '@/lib/household/group/repository';
import type { Profile } from '@/lib/household/schema';
import { watchAddress } from '@/lib/progress/watch-address';
import type { Identity } from '@/lib/supabase/access-token';
import { eveningOf } from '@/lib/tonight/evening';
import { type EveningKey, readEvening, type StoredEvening } from '@/lib/tonight/repository';
import type { Acting } from '@/lib/use-cases/access/acting-profile';

/** An evening as it stands, and who is there. */
export interface Group extends Acting {
  identity: Identity;
  key: EveningKey;
  stored: StoredEvening;
  present: Profile[];
  /** The profile under which those present keep their places together; null while they have none. */
  sharedId: string | null;
}

/** The household's clock is the one of whoever it lists first. */
export function eveningKey({ household, profiles, profile }: Acting, now = new Date()): EveningKey {
  const { timeZone } = profiles[0] ?? profile;
  return { householdId: household.id, evening: eveningOf(now, timeZone) };
}

/** Until anybody says who is here, whoever asks is. */
export async function groupOf(identity: Identity, acting: Acting): Promise<Group> {
  const key = eveningKey(acting);
  const stored = await readEvening(acting.client, key);
  const here = new Set(stored.presence.filter((said) => said.here).map(({ profileId }) => profileId));
  if (stored.presence.length === 0) here.add(acting.profile.id);
  const present = acting.profiles.filter(({ id }) => here.has(id));
  const ids = present.map(({ id }) => id);
  const sharedId = ids.length > 1 ? await findGroup(acting.client, ids) : null;
  return { ...acting, identity, key, stored, present, sharedId };
}

/** Where those present watch something: several keep their place there together. */
export function playAddress({ present }: Group, item: Parameters<typeof watchAddress>[0], start = 0): string {
  const query = [
    present.length > 1 ? `with=${present.map(({ id }) => id).join(',')}` : null,
    start > 0 ? `t=${Math.floor(start)}` : null,
  ].filter((part) => part !== null);
  return query.length > 0 ? `${watchAddress(item)}?${query.join('&')}` : watchAddress(item);
}
