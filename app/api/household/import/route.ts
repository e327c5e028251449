import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { takeHouseholdFile } from '@/lib/use-cases/household-file/merge-file';

/**
 * Takes a household's own file back, the ZIP as the body. What is there stays; a profile with a PIN gets nothing until
 * that PIN was given here.
 */
export const POST = route({ acts: 'owner' }, async ({ request, identity, managed }) =>
  Response.json(await takeHouseholdFile(request, identity, managed)),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
