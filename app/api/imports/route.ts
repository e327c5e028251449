import { otherMethods } from '@/lib/http/other-methods';
import { importBeginSchema, importsQuerySchema } from '@/lib/imports/schema';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { route } from '@/lib/use-cases/access/route';
import { begunImport, importsOf } from '@/lib/use-cases/imports/imports-of';

/** The profile's imports, the newest first. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'none', query: importsQuerySchema },
  async ({ caller, profile: acting }) => {
    const { profile } = await inHousehold(caller, acting);
    return Response.json({ imports: await importsOf(profile.id) });
  },
);

/** Begins an import: it takes files then. */
export const POST = route(
  { acts: 'profile', tokens: 'write', titles: 'none', body: importBeginSchema },
  async ({ caller, profile: acting }) => {
    const { profile } = await inHousehold(caller, acting);
    return Response.json(await begunImport(profile.id), { status: 201 });
  },
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST');
