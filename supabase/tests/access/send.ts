import { routeFor } from '../next-route';
import { inNextRequest } from './next-request';
import type { Example } from './route-requests';

const SITE = 'http://localhost:3000';

/**
 * Asks the handler that Next would ask, as a browser with these cookies or a program with this token would.
 * @param subject verb and address, as `GET /api/profiles/[id]`.
 */
export async function send(
  subject: string,
  { at = {}, body }: Example,
  { cookies = [], token }: { cookies?: string[]; token?: string },
): Promise<Response> {
  const [verb = '', address = ''] = subject.split(' ');
  const left = new Map(Object.entries(at).map(([key, value]) => [key, String(value)]));
  const pathname = address.replaceAll(/\[(\w+)\]/g, (_, key: string) => take(left, key));
  const found = await routeFor(pathname);
  const handle = found?.route[verb];
  if (!found || !handle) throw new Error(`no ${verb} ${pathname}`);
  const request = new Request(`${SITE}${pathname}?${new URLSearchParams([...left])}`, {
    method: verb,
    body: typeof body === 'string' || body instanceof Uint8Array ? body : body && JSON.stringify(body),
    headers: {
      origin: SITE,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(cookies.length > 0 ? { cookie: cookies.join('; ') } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  });
  const outcome = await inNextRequest(cookies, () => handle(request, { params: Promise.resolve(found.params) }));
  if (outcome.redirect === null) return outcome.result as Response;
  return new Response(null, { status: 307, headers: { location: outcome.redirect } });
}

function take(from: Map<string, string>, key: string): string {
  const value = from.get(key);
  if (value === undefined) throw new Error(`the example does not say ${key}`);
  from.delete(key);
  return value;
}
