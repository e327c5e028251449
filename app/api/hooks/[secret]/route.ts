import { z } from 'zod';
import { readAnyBody } from '@/lib/http/any-body';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { answerFor } from '@/lib/use-cases/access/answer-for';
import { route } from '@/lib/use-cases/access/route';
import { actorOfSecret } from '@/lib/use-cases/access/secret-in-address';
import { takeEvent } from '@/lib/use-cases/players/take-event';

const query = z.object({ secret: z.string().max(200) });

/** Plex sends a picture along. */
const LIMIT_BYTES = 2 * 1024 * 1024;

/**
 * What a player of another maker sends: the address itself says for whom. 202 for whatever is sent, be it understood or
 * not; no player does anything about an answer.
 */
export const POST = route({ acts: 'anyone', query }, async ({ request, query: { secret } }) => {
  try {
    const hook = await actorOfSecret(request, secret, 'hook');
    if (!hook) {
      const detail = 'There is no such address: it was revoked, or never was one.';
      throw new ProblemError({ status: 404, code: 'not-found', detail });
    }
    return Response.json({ outcome: await takeEvent(hook, await readAnyBody(request, LIMIT_BYTES)) }, { status: 202 });
  } catch (error) {
    return answerFor(error);
  }
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
