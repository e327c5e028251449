import 'server-only';
import type { Acting } from '@/app/api/acting-profile';
import type { Profile } from '@/lib/household/schema';
import type { Identity } from '@/lib/supabase/access-token';
import { eveningOf } from '@/lib/tonight/evening';
import { type EveningKey, readEvening, type StoredEvening } from '@/lib/tonight/repository';

/** An evening as it stands, and who is there. */
export interface Company extends Acting {
  identity: Identity;
  key: EveningKey;
  stored: StoredEvening;
  present: Profile[];
}

/** The household's clock is the one of whoever it lists first. */
export function eveningKey({ household, profiles, profile }: Acting, now = new Date()): EveningKey {
  const { timeZone } = profiles[0] ?? profile;
  return { householdId: household.id, evening: eveningOf(now, timeZone) };
}

/** Until anybody says who is here, whoever asks is. */
export async function companyOf(identity: Identity, acting: Acting): Promise<Company> {
  const key = eveningKey(acting);
  const stored = await readEvening(acting.client, key);
  const here = new Set(stored.presence.filter((said) => said.here).map(({ profileId }) => profileId));
  if (stored.presence.length === 0) here.add(acting.profile.id);
  return { ...acting, identity, key, stored, present: acting.profiles.filter(({ id }) => here.has(id)) };
}
