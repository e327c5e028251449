import { otherMethods } from '@/lib/http/other-methods';
import { problem } from '@/lib/http/problem';
import { route } from '@/lib/use-cases/access/route';
import { healthNow } from '@/lib/use-cases/condition/health';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

/**
 * 200 with the version when the database takes writes, else 503: for load balancers and for tests that wait for a start.
 * Beside it the publishable key, with which a program signs in at `/auth/v1`; it is no secret.
 */
export const GET = route({ acts: 'anyone' }, async () => {
  const health = await healthNow();
  if (health.trouble !== null) {
    return problem({ status: 503, code: 'unavailable', detail: health.trouble, retryAfterSeconds: 2 });
  }
  return Response.json(
    { status: 'ok', version: packageJson.version, publishableKey: health.publishableKey },
    { headers: { 'cache-control': 'no-store' } },
  );
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
