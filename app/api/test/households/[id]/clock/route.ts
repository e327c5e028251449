import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { clockSchema, householdInPathSchema } from '@/lib/use-cases/test-door/schema';
import { setClock } from '@/lib/use-cases/test-door/set-clock';

/** Sets one household's clock: `{ now }`, or `{ ahead }` seconds of the true time. @returns both, as they are then. */
export const PUT = route(
  { acts: 'suite', query: householdInPathSchema, body: clockSchema },
  async ({ query: { id }, body }) => Response.json(await setClock(id, body)),
);

export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods('PUT');
