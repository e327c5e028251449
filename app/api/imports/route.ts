import { randomUUID } from 'node:crypto';
import { otherMethods } from '@/lib/http/other-methods';
import { beginImport, listImports } from '@/lib/imports/repository';
import { importBeginSchema, importsQuerySchema } from '@/lib/imports/schema';
import { adminClient } from '@/lib/supabase/admin';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { route } from '@/lib/use-cases/access/route';
import { summaryOf } from '@/lib/use-cases/imports/plan';

const LISTED = 20;

/** The profile's imports, the newest first. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'none', query: importsQuerySchema },
  async ({ caller, profile: acting }) => {
    const { profile } = await inHousehold(caller, acting);
    const imports = await listImports(await adminClient(), profile.id, LISTED);
    return Response.json({ imports: imports.map((job) => summaryOf(job)) });
  },
);

/** Begins an import: it takes files then. */
export const POST = route(
  { acts: 'profile', tokens: 'write', titles: 'none', body: importBeginSchema },
  async ({ caller, profile: acting }) => {
    const { profile } = await inHousehold(caller, acting);
    const job = await beginImport(await adminClient(), randomUUID(), profile.id);
    return Response.json(summaryOf(job), { status: 201 });
  },
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'POST');
