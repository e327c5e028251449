import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { householdInPathSchema, storeSchema } from '@/lib/use-cases/test-door/schema';
import { setStoreAway } from '@/lib/use-cases/test-door/set-store-away';

/** Lets the store be away for one household, or back again: `{ away }`. @returns 204. */
export const PUT = route(
  { acts: 'suite', query: householdInPathSchema, body: storeSchema },
  async ({ query: { id }, body }) => {
    await setStoreAway(id, body.away);
    return new Response(null, { status: 204 });
  },
);

export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods('PUT');
