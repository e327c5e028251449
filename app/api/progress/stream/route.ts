import { otherMethods } from '@/lib/http/other-methods';
import { tooManyRequests } from '@/lib/http/too-many-requests';
import { changeStream } from '@/lib/progress/change-stream';
import { MOST_STREAMS, takeStreamPlace } from '@/lib/progress/stream-places';
import { callerCounts } from '@/lib/use-cases/access/caller';
import { route } from '@/lib/use-cases/access/route';
import { heardProfiles } from '@/lib/use-cases/progress/heard-profiles';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Nginx and its like would hold events back until their buffer is full.
  'x-accel-buffering': 'no',
};

/** Server-sent events: a `change` whenever something is committed of the progress this browser may see. */
export const GET = route({ acts: 'listener' }, async ({ request, caller }) => {
  const profileIds = await heardProfiles(request, caller);
  // Next answers HEAD by GET, and nobody would ever read or end the stream.
  if (request.method === 'HEAD') return new Response(null, { headers: HEADERS });
  const onEnd = takeStreamPlace(caller.kind === 'token' ? caller.token.id : caller.identity.sessionId);
  if (!onEnd) {
    throw tooManyRequests(
      10,
      `A session or a token has at most ${MOST_STREAMS} streams at a time. Close another page.`,
    );
  }
  const askAgain = async () => ((await callerCounts(request, caller)) ? heardProfiles(request, caller) : null);
  // A token ends by being revoked, not by its age.
  const until = caller.kind === 'token' ? Number.POSITIVE_INFINITY : caller.identity.expiresAt * 1000;
  const terms = { until, signal: request.signal, askAgain, onEnd };
  return new Response(changeStream(profileIds, terms), { headers: HEADERS });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
