import { credentialsSchema } from '@/lib/household/schema';
import { readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { doorHandler } from '@/lib/use-cases/test-door/door';
import { signInForTest } from '@/lib/use-cases/test-door/session';

/** A further session of an account, `{ email, password }`. @returns 201 with its token and what a browser carries. */
export const POST = doorHandler(async (request) => {
  const { accessToken, cookies } = await signInForTest(await readBody(request, credentialsSchema));
  return Response.json({ accessToken, cookies }, { status: 201 });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
