import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { householdInPathSchema, newPinSchema } from '@/lib/use-cases/test-door/schema';
import { setTestPin } from '@/lib/use-cases/test-door/set-pin';

/** Puts a PIN before a profile, or before the settings where none is named; null takes it away. @returns 204. */
export const PUT = route(
  { acts: 'suite', query: householdInPathSchema, body: newPinSchema },
  async ({ query: { id }, body }) => {
    await setTestPin(id, body);
    return new Response(null, { status: 204 });
  },
);

export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods('PUT');
