import { apiDocument } from '@/app/api/openapi.json/api-document';

export const dynamic = 'force-static';

/** The HTTP API, described. */
export function GET(): Response {
  return Response.json(apiDocument);
}
