import { createHousehold, findHousehold } from '@/lib/household/repository';
import { householdNameSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { clientFor } from '@/lib/supabase/session';
import { route } from '@/lib/use-cases/access/route';

/** Makes a household for an account that has none: `{ name }`. @returns 201 with it; 200 with the one it has already. */
export const POST = route({ acts: 'account', body: householdNameSchema }, async ({ identity, body: { name } }) => {
  const client = await clientFor(identity);
  const known = await findHousehold(client);
  if (known) return Response.json({ id: known.id, name: known.name });
  const id = await createHousehold(client, name);
  return Response.json({ id, name }, { status: 201 });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
