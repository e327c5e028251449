import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { apiDocument } from '@/lib/use-cases/api-document/api-document';

export const dynamic = 'force-static';

/** The HTTP API, described. */
// Without a word of its own Next would let caches keep it for a year.
export const GET = route({ acts: 'anyone' }, () =>
  Response.json(apiDocument, { headers: { 'cache-control': 'public, max-age=3600' } }),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
