import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { makeTestHousehold } from '@/lib/use-cases/test-door/make-household';
import { newHouseholdSchema } from '@/lib/use-cases/test-door/schema';

/** Makes a household for a test. @returns 201 with its account, its profiles, and what a browser of it carries. */
export const POST = route({ acts: 'suite', body: newHouseholdSchema }, async ({ body }) =>
  Response.json(await makeTestHousehold(body), { status: 201 }),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
