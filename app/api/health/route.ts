import { otherMethods } from '@/lib/http/other-methods';
import { problem } from '@/lib/http/problem';
import { databaseAnswers } from '@/lib/supabase/health';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/** 200 with the version when the database answers, else 503: for load balancers and for tests that wait for a start. */
export async function GET(): Promise<Response> {
  if (await databaseAnswers())
    return Response.json({ status: 'ok', version }, { headers: { 'cache-control': 'no-store' } });
  return problem({ status: 503, code: 'unavailable', detail: 'The database does not answer.', retryAfterSeconds: 2 });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
