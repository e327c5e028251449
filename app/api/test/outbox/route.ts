import { otherMethods } from '@/lib/http/other-methods';
import { mailsTo } from '@/lib/supabase/outbox-mail';
import { route } from '@/lib/use-cases/access/route';
import { outboxQuerySchema } from '@/lib/use-cases/test-door/schema';

/** What was mailed to `?to=`: `{ mails: Mail[] }`, the oldest first. */
export const GET = route({ acts: 'suite', query: outboxQuerySchema }, ({ query }) =>
  Response.json({ mails: mailsTo(query.to) }),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
