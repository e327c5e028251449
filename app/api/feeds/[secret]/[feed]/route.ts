import { z } from 'zod';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { answerFor } from '@/lib/use-cases/access/answer-for';
import { route } from '@/lib/use-cases/access/route';
import { actorOfSecret } from '@/lib/use-cases/access/secret-in-address';
import { FEED_FILES, feedOf } from '@/lib/use-cases/players/feed-of';

const query = z.object({ secret: z.string().max(200), feed: z.string().max(100) });

/** What a profile watched lately or has on its list, for feed readers: the address itself says whose. */
export const GET = route({ acts: 'anyone', query }, async ({ request, query: { secret, feed } }) => {
  try {
    const file = FEED_FILES.find((one) => one === feed);
    const token = file && (await actorOfSecret(request, secret, 'feed'));
    const answer = token && (await feedOf(token, file));
    if (answer) return answer;
    const detail = 'There is no such feed: its address was revoked, or never was one.';
    throw new ProblemError({ status: 404, code: 'not-found', detail });
  } catch (error) {
    return answerFor(error);
  }
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
