import { otherMethods } from '@/lib/http/other-methods';
import { importFileQuerySchema } from '@/lib/imports/schema';
import { adminClient } from '@/lib/supabase/admin';
import { route } from '@/lib/use-cases/access/route';
import { requireImport } from '@/lib/use-cases/imports/act-on-import';
import { takeFile } from '@/lib/use-cases/imports/take-file';

/** Takes a file as it is, as the body; `name` tells some kinds apart. @returns what was read of it. */
export const POST = route(
  { acts: 'profile', tokens: 'write', titles: 'none', query: importFileQuerySchema },
  async ({ request, profile, query: { id, name } }) => {
    const client = await adminClient();
    const job = await requireImport(client, id, profile.id);
    return Response.json(await takeFile(client, job, name, request.body), { status: 201 });
  },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
