import { otherMethods } from '@/lib/http/other-methods';
import { importActionSchema, importQuerySchema } from '@/lib/imports/schema';
import { route } from '@/lib/use-cases/access/route';
import { planOfImport, sayToImport } from '@/lib/use-cases/imports/one-import';

/** What an import comes to, and how far it is. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'stored', query: importQuerySchema },
  async ({ profile, query: { id, skip } }) => Response.json(await planOfImport(profile, id, skip)),
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
  async ({ request, caller, profile, query: { id }, body }) =>
    Response.json(await sayToImport(request, caller, profile, id, body)),
);

export const { POST, PUT, DELETE, OPTIONS } = otherMethods('GET', 'PATCH');
