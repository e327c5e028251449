import { otherMethods } from '@/lib/http/other-methods';
import { problem } from '@/lib/http/problem';
import { route } from '@/lib/use-cases/access/route';
import { hindranceNow } from '@/lib/use-cases/condition/health';

export const dynamic = 'force-dynamic';

/**
 * 200 when this process should be sent requests, else 503: for what balances between several. Health is well while reports are
 * taken, which goes on while pages are started anew; a server that is stopping is healthy and not ready.
 */
export const GET = route({ acts: 'anyone' }, async () => {
  const trouble = await hindranceNow();
  if (trouble) return problem({ status: 503, code: 'unavailable', detail: trouble, retryAfterSeconds: 2 });
  return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
