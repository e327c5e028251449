import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { mailsOf } from '@/lib/use-cases/test-door/mails';
import { outboxQuerySchema } from '@/lib/use-cases/test-door/schema';

/** What was mailed to `?to=`: `{ mails: Mail[] }`, the oldest first. */
export const GET = route({ acts: 'suite', query: outboxQuerySchema }, ({ query }) => Response.json(mailsOf(query.to)));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
