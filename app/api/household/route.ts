import { createHousehold, findHousehold } from '@/lib/household/repository';
import { householdNameSchema } from '@/lib/household/schema';
import { readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { clientFor } from '@/lib/supabase/session';
import { handler } from '@/lib/use-cases/access/handler';

/** Makes a household for an account that has none: `{ name }`. @returns 201 with it; 200 with the one it has already. */
export const POST = handler(async (request, { identity }) => {
  const { name } = await readBody(request, householdNameSchema);
  const client = await clientFor(identity);
  const known = await findHousehold(client);
  if (known) return Response.json({ id: known.id, name: known.name });
  const id = await createHousehold(client, name);
  return Response.json({ id, name }, { status: 201 });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
