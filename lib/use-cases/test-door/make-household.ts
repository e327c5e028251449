import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { hashPin, SUITE_COST } from '@/lib/household/pins/hash';
import { storePin } from '@/lib/household/pins/repository';
import { storeProof } from '@/lib/household/proof/repository';
import { createHousehold, insertProfile } from '@/lib/household/repository';
import { makeHouseholdFirst } from '@/lib/household/runs-tonight-repository';
import { adminClient } from '@/lib/supabase/admin';
import type { MadeHousehold, NewHousehold } from '@/lib/use-cases/test-door/schema';
import { cookiesOf, signInForTest } from '@/lib/use-cases/test-door/session';

/**
 * An account, its household and who lives there, made as signing up makes them but for the form and its limits. The
 * account counts as proved for ten minutes, as after a password, unless it is said not to.
 */
export async function makeTestHousehold({
  name,
  profiles,
  pin,
  proved,
  runsTonight,
}: NewHousehold): Promise<MadeHousehold> {
  const account = { email: `${randomUUID()}@example.org`, password: randomBytes(18).toString('base64url') };
  const { client, accessToken, sessionId, cookies } = await signInForTest(account, 'signUp');
  const householdId = await createHousehold(client, name);
  if (runsTonight) await makeHouseholdFirst(householdId);
  // A household that a PIN guards takes no further profile of who has not proved the account.
  await storeProof(sessionId, 'password');
  const made: MadeHousehold['profiles'] = [];
  for (const [order, { pin, ...profile }] of profiles.entries()) {
    const added = await insertProfile(client, householdId, profile, order + 1);
    if (pin) await lock({ householdId, profileId: added.id }, pin);
    made.push({ id: added.id, name: added.name, cookies: cookiesOf(added) });
  }
  if (pin) await lock({ householdId, profileId: null }, pin);
  if (!proved) await storeProof(sessionId, null);
  return { ...account, householdId, accessToken, profiles: made, cookies };
}

async function lock(owner: { householdId: string; profileId: string | null }, pin: string): Promise<void> {
  await storePin(await adminClient(), owner, await hashPin(pin, SUITE_COST));
}
