import { otherMethods } from '@/lib/http/other-methods';
import { importActionSchema, importQuerySchema } from '@/lib/imports/schema';
import { adminClient } from '@/lib/supabase/admin';
import { requireActingFor } from '@/lib/use-cases/access/act-for';
import { route } from '@/lib/use-cases/access/route';
import { actOnImport, requireImport } from '@/lib/use-cases/imports/act-on-import';
import { planOf } from '@/lib/use-cases/imports/plan';

/** What an import comes to, and how far it is. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'stored', query: importQuerySchema },
  async ({ profile, query: { id, skip } }) => {
    const client = await adminClient();
    return Response.json(await planOf(client, await requireImport(client, id, profile.id), skip));
  },
);

/** Looks up, chooses, writes, cancels, takes back. A profile that gets rows has to be open in this browser. */
export const PATCH = route(
  {
    acts: 'profile',
    tokens: 'write',
    titles: ({ body }) => (body.action === 'choose' && body.title ? [body.title] : []),
    query: importQuerySchema,
    body: importActionSchema,
  },
  async ({ request, caller, profile, query: { id }, body }) => {
    const client = await adminClient();
    const job = await requireImport(client, id, profile.id);
    const targets = body.action === 'match' ? Object.values(body.people).filter((target) => target !== null) : [];
    await requireActingFor(request, caller, targets);
    await actOnImport(client, job, body);
    return Response.json(await planOf(client, await requireImport(client, id, profile.id), 0));
  },
);

export const { POST, PUT, DELETE, OPTIONS } = otherMethods('GET', 'PATCH');
