import { passwordSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { proveByPassword } from '@/lib/use-cases/household/prove';

/**
 * Proves the account: `{ password }`. For ten minutes this session may do what only the account's owner does.
 * @returns 204; 403 `wrong-password`; 429 while no further one is looked at.
 */
export const POST = route({ acts: 'account', body: passwordSchema }, async ({ request, identity, body }) => {
  await proveByPassword(request, identity, body.password);
  return new Response(null, { status: 204 });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
