import { routeFor } from './next-route';
import type { TestHousehold } from './test-supabase';

interface RouteCall {
  body?: unknown;
  /** Carries the account's token; without it, the request is a stranger's. */
  as?: Pick<TestHousehold, 'accessToken'>;
  cookie?: string;
  headers?: Record<string, string>;
}

/** Asks the handler that Next would ask for an address. */
export async function callRoute(method: string, address: string, call: RouteCall = {}): Promise<Response> {
  const { body, as, cookie, headers } = call;
  const url = new URL(address, 'http://tonight.localhost');
  const found = await routeFor(url.pathname);
  const handle = found?.route[method];
  if (!found || !handle) throw new Error(`no ${method} ${address}`);
  const request = new Request(url, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(as ? { authorization: `Bearer ${as.accessToken}` } : {}),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
  });
  return handle(request, { params: Promise.resolve(found.params) });
}

/** What a refusal is called; `ok` for none. */
export async function codeOf(answer: Promise<Response>): Promise<string> {
  const response = await answer;
  return response.ok ? 'ok' : String((await response.json()).code);
}
