import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { findTestGroup } from '@/lib/use-cases/test-door/find-group';
import { newGroupSchema } from '@/lib/use-cases/test-door/schema';

/** Who watches together: `{ accessToken, people }`, ids of their profiles. @returns 201 with the id of their group. */
export const POST = route({ acts: 'suite', body: newGroupSchema }, async ({ body }) =>
  Response.json({ id: await findTestGroup(body) }, { status: 201 }),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
