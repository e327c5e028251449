import { progressHandler } from '@/app/api/progress/progress-handler';
import { heardProfiles } from '@/app/api/progress/stream/heard-profiles';
import { otherMethods } from '@/lib/http/other-methods';
import { changeStream } from '@/lib/progress/change-stream';

/** Server-sent events: a `change` whenever something is committed of the progress this browser may see. */
export const GET = progressHandler(async (request, { identity }) => {
  const profileIds = await heardProfiles(request, identity);
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
