import type { DeclaredHandler } from '@/lib/http/declared';
import { problem } from '@/lib/http/problem';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

/**
 * What a route answers to the methods it does not serve, and to OPTIONS: Next's own 405 lacks the `Allow` that
 * RFC 9110 asks for. HEAD is Next's, made of GET.
 * @param served the methods the route exports itself.
 */
export function otherMethods(...served: Method[]): Record<Method | 'OPTIONS', DeclaredHandler> {
  const allow = [...served, ...(served.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  const refuse = declared(async () => {
    const detail = `This address takes ${allow}.`;
    const response = problem({ status: 405, code: 'wrong-method', detail });
    response.headers.set('allow', allow);
    return response;
  });
  const refusals = Object.fromEntries(METHODS.map((method) => [method, refuse])) as Record<Method, DeclaredHandler>;
  const options = declared(async () => new Response(null, { status: 204, headers: { allow } }));
  return { ...refusals, OPTIONS: options };
}

function declared(handle: () => Promise<Response>): DeclaredHandler {
  return Object.assign(handle, { access: { acts: 'nobody', titles: 'none', tokens: 'none' } as const });
}
