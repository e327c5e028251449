import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { addressOf } from '@/lib/http/client-address';
import { ProblemError } from '@/lib/http/problem';
import { isNear } from '@/lib/http/proxy-trouble';
import { carriesSecret } from '@/lib/use-cases/test-door/secret';

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
