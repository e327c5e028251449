import { z } from 'zod';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { answerFor } from '@/lib/use-cases/access/answer-for';
import { route } from '@/lib/use-cases/access/route';
import { actorOfSecret } from '@/lib/use-cases/access/secret-in-address';
import { calendarOf } from '@/lib/use-cases/coming-up/calendar-of';

const query = z.object({ secret: z.string().max(200) });

/** What is coming up for a profile, for calendars: the address itself says for whom, and is made by that profile. */
export const GET = route({ acts: 'anyone', query }, async ({ request, query: { secret } }) => {
  try {
    const actor = await actorOfSecret(request, secret.replace(/\.ics$/, ''), 'calendar');
    const calendar = actor && (await calendarOf(actor));
    if (!calendar) {
      const detail = 'There is no calendar here: its address was revoked, or never was one. Coming up makes a new one.';
      throw new ProblemError({ status: 404, code: 'not-found', detail });
    }
    return new Response(calendar, {
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' },
    });
  } catch (error) {
    return answerFor(error);
  }
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
