import { z } from 'zod';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { mailsTo } from '@/lib/test-door/outbox';
import { doorHandler } from '@/lib/use-cases/test-door/door';

/** What was mailed to `?to=`: `{ mails: Mail[] }`, the oldest first. */
export const GET = doorHandler(async (request) => {
  const to = z.email().safeParse(new URL(request.url).searchParams.get('to'));
  if (!to.success) {
    throw new ProblemError({ status: 422, code: 'invalid', detail: 'Say whose mail: ?to=somebody@example.org' });
  }
  return Response.json({ mails: mailsTo(to.data) });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
