import 'server-only';
import { createHousehold, findHousehold } from '@/lib/household/repository';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor } from '@/lib/supabase/session';

/** Makes a household for an account. @returns it, or the one that the account has already. */
export async function makeHousehold(
  identity: Identity,
  name: string,
): Promise<{ household: { id: string; name: string }; isNew: boolean }> {
  const client = await clientFor(identity);
  const known = await findHousehold(client);
  if (known) return { household: { id: known.id, name: known.name }, isNew: false };
  return { household: { id: await createHousehold(client, name), name }, isNew: true };
}
