import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { findTestStream } from '@/lib/use-cases/test-door/find-stream';
import { streamQuerySchema } from '@/lib/use-cases/test-door/schema';

/** What a film or episode plays, with its length and markers: `?type&tmdbId[&season&episode]`. @returns `{ stream }` or null. */
export const GET = route({ acts: 'suite', query: streamQuerySchema }, async ({ query }) =>
  Response.json({ stream: await findTestStream(query) }),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
