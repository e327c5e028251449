import { otherMethods } from '@/lib/http/other-methods';
import { mailsTo } from '@/lib/test-door/outbox';
import { outboxQuerySchema } from '@/lib/test-door/schema';
import { route } from '@/lib/use-cases/access/route';

/** What was mailed to `?to=`: `{ mails: Mail[] }`, the oldest first. */
export const GET = route({ acts: 'suite', query: outboxQuerySchema }, ({ query }) =>
  Response.json({ mails: mailsTo(query.to) }),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
