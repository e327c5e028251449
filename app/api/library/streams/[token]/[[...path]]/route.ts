import { z } from 'zod';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { allowedStream } from '@/lib/use-cases/library/allowed-stream';
import { answerForStream } from '@/lib/use-cases/library/answer-for-stream';
import { serveStream } from '@/lib/use-cases/library/serve-stream';

const query = z.object({ token: z.string().max(2000), path: z.array(z.string().max(300)).max(4).default([]) });

/** A film or an episode of the server's own: the file, or its lists and pieces. The address itself says for whom. */
export const GET = route({ acts: 'anyone', query }, async ({ request, query: { token, path } }) => {
  try {
    return await serveStream(request, await allowedStream(request, token), path);
  } catch (error) {
    return answerForStream(error);
  }
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
