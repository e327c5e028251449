import { progressHandler } from '@/app/api/progress/progress-handler';
import { otherMethods } from '@/lib/http/other-methods';
import { changeStream } from '@/lib/progress/change-stream';
import { ownProfileIds } from '@/lib/progress/ownership';

/** Server-sent events: a `change` whenever something of the household's progress is committed. */
export const GET = progressHandler(async (request, { identity }) => {
  const profileIds = await ownProfileIds(identity);
  // Next answers HEAD by GET, and nobody would ever read or end the stream.
  const stream = request.method === 'HEAD' ? null : changeStream(profileIds, identity.expiresAt * 1000, request.signal);
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Nginx and its like would hold events back until their buffer is full.
      'x-accel-buffering': 'no',
    },
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
