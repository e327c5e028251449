import { credentialsSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { signInForTest } from '@/lib/use-cases/test-door/session';

/** A further session of an account, `{ email, password }`. @returns 201 with its token and what a browser carries. */
export const POST = route({ acts: 'suite', body: credentialsSchema }, async ({ body }) => {
  const { accessToken, cookies } = await signInForTest(body);
  return Response.json({ accessToken, cookies }, { status: 201 });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
