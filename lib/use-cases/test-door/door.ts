import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { serverEnvironment } from '@/lib/env/server';
import { addressOf } from '@/lib/http/client-address';
import { ProblemError } from '@/lib/http/problem';
import { isNear } from '@/lib/http/proxy-trouble';

/**
 * Lets a suite through the door for tests. Without `TEST_DOOR`, and for a client from another network, there is no such
 * address; without its secret the door stays shut.
 * @throws ProblemError 404 or 401.
 */
export function requireSuite(request: Request): void {
  const secret = serverEnvironment().testDoor;
  if (!secret || !isNear(addressOf(request.headers))) {
    const detail = 'There is no such address; see /api/openapi.json.';
    throw new ProblemError({ status: 404, code: 'not-found', detail });
  }
  if (!carriesSecret(request, secret)) {
    const detail = 'The door for tests opens to the secret in TEST_DOOR: send it as a bearer token.';
    throw new ProblemError({ status: 401, code: 'not-signed-in', detail });
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a request carries the door's secret: `Authorization: Bearer …`. Takes equally long whatever was sent. */
function carriesSecret(request: Request, secret: string): boolean {
  const sent = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(sent), digest(secret));
}
