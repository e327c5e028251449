import { otherMethods } from '@/lib/http/other-methods';
import { problem } from '@/lib/http/problem';
import { databaseTrouble } from '@/lib/supabase/health';
import { route } from '@/lib/use-cases/access/route';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/** 200 with the version when the database takes writes, else 503: for load balancers and for tests that wait for a start. */
export const GET = route({ acts: 'anyone' }, async () => {
  const trouble = await databaseTrouble();
  if (trouble) return problem({ status: 503, code: 'unavailable', detail: trouble, retryAfterSeconds: 2 });
  return Response.json({ status: 'ok', version }, { headers: { 'cache-control': 'no-store' } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
