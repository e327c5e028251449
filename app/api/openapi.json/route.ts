import { otherMethods } from '@/lib/http/other-methods';
import { apiDocument } from '@/lib/use-cases/api-document/api-document';

export const dynamic = 'force-static';

/** The HTTP API, described. */
export function GET(): Response {
  // Without a word of its own Next would let caches keep it for a year.
  return Response.json(apiDocument, { headers: { 'cache-control': 'public, max-age=3600' } });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
