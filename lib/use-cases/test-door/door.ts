import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { answering } from '@/lib/http/answering';
import { addressOf } from '@/lib/http/client-address';
import { ProblemError } from '@/lib/http/problem';
import { isNear } from '@/lib/http/proxy-trouble';
import { carriesSecret } from '@/lib/test-door/secret';
import { answerFor } from '@/lib/use-cases/access/handler';

/**
 * Wraps what the door for tests does. Without `TEST_DOOR`, and for whoever asks from another network, there is no such
 * address; without its secret the door stays shut.
 */
export function doorHandler(work: (request: Request) => Promise<Response>) {
  return (request: Request): Promise<Response> =>
    answering(async () => {
      try {
        requireSecret(request);
        const response = await work(request);
        response.headers.set('cache-control', 'no-store');
        return response;
      } catch (error) {
        return answerFor(error);
      }
    });
}

function requireSecret(request: Request): void {
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
