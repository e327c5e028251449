import { householdNameSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { makeHousehold } from '@/lib/use-cases/household/make-household';

/** Makes a household for an account that has none: `{ name }`. @returns 201 with it; 200 with the one it has already. */
export const POST = route({ acts: 'account', body: householdNameSchema }, async ({ identity, body: { name } }) => {
  const { household, isNew } = await makeHousehold(identity, name);
  return Response.json(household, { status: isNew ? 201 : 200 });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
