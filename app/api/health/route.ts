import { otherMethods } from '@/lib/http/other-methods';
import { problem } from '@/lib/http/problem';
import { supabaseConnection } from '@/lib/supabase/connection';
import { databaseTrouble } from '@/lib/supabase/health';
import { route } from '@/lib/use-cases/access/route';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

/**
 * 200 with the version when the database takes writes, else 503: for load balancers and for tests that wait for a start.
 * Beside it the publishable key, with which a program signs in at `/auth/v1`; it is no secret.
 */
export const GET = route({ acts: 'anyone' }, async () => {
  const trouble = await databaseTrouble();
  if (trouble) return problem({ status: 503, code: 'unavailable', detail: trouble, retryAfterSeconds: 2 });
  const { publishableKey } = await supabaseConnection();
  return Response.json(
    { status: 'ok', version: packageJson.version, publishableKey },
    { headers: { 'cache-control': 'no-store' } },
  );
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
