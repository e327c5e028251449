import { otherMethods } from '@/lib/http/other-methods';
import { tooManyRequests } from '@/lib/http/too-many-requests';
import { eventStream } from '@/lib/live/event-stream';
import { MOST_STREAMS, takeStream } from '@/lib/live/open-streams';
import { streamQuerySchema } from '@/lib/live/stream-query';
import { screensOf } from '@/lib/screens/playing';
import { callerCounts } from '@/lib/use-cases/access/caller';
import { route } from '@/lib/use-cases/access/route';
import { heardProfiles } from '@/lib/use-cases/progress/heard-profiles';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Nginx and its like would hold events back until their buffer is full.
  'x-accel-buffering': 'no',
};

/** Server-sent events: what is committed of the household as this browser may see it, and who watches what where. */
export const GET = route({ acts: 'listener', query: streamQuerySchema }, async ({ request, query, caller }) => {
  const ask = () => heardProfiles(request, caller, query.profileId);
  const profileIds = await ask();
  // Next answers HEAD by GET, and no client would ever read or end the stream.
  if (request.method === 'HEAD') return new Response(null, { headers: HEADERS });
  const onEnd = takeStream(caller.kind === 'token' ? caller.token.id : caller.identity.sessionId);
  if (!onEnd) {
    throw tooManyRequests(
      10,
      `A session or a token has at most ${MOST_STREAMS} streams at a time. Close another page.`,
    );
  }
  const stream = eventStream(profileIds, {
    // A token ends by being revoked, not by its age.
    until: caller.kind === 'token' ? Number.POSITIVE_INFINITY : caller.identity.expiresAt * 1000,
    signal: request.signal,
    after: request.headers.get('last-event-id') ?? query.after ?? null,
    holdsNow: (heard) => screensOf(heard).map((data) => ({ event: 'screen', data })),
    askAgain: async () => ((await callerCounts(request, caller)) ? ask() : null),
    onEnd,
  });
  return new Response(stream, { headers: HEADERS });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
