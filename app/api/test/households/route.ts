import { readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { newHouseholdSchema } from '@/lib/test-door/schema';
import { doorHandler } from '@/lib/use-cases/test-door/door';
import { makeTestHousehold } from '@/lib/use-cases/test-door/make-household';

/** Makes a household for a test. @returns 201 with its account, its profiles, and what a browser of it carries. */
export const POST = doorHandler(async (request) => {
  return Response.json(await makeTestHousehold(await readBody(request, newHouseholdSchema)), { status: 201 });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
