import { otherMethods } from '@/lib/http/other-methods';
import { importFileQuerySchema } from '@/lib/imports/schema';
import { route } from '@/lib/use-cases/access/route';
import { takeFileOf } from '@/lib/use-cases/imports/one-import';

/** Takes a file as it is, as the body; `name` tells some kinds apart. @returns what was read of it. */
export const POST = route(
  { acts: 'profile', tokens: 'write', titles: 'none', query: importFileQuerySchema },
  async ({ request, profile, query: { id, name } }) =>
    Response.json(await takeFileOf(profile, id, name, request.body), { status: 201 }),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
