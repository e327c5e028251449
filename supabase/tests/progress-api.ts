import * as item from '@/app/api/progress/[type]/[tmdbId]/route';
import { POST as postBatch } from '@/app/api/progress/batch/route';
import * as progress from '@/app/api/progress/route';
import * as show from '@/app/api/progress/show/[tmdbId]/route';
import * as stream from '@/app/api/progress/stream/route';
import { forgetGivenFolders } from '@/lib/library/given/known-given';
import { forgetSources } from '@/lib/library/jellyfin/known-sources';
import { openedSupabase } from '@/lib/supabase/connection';
import type { EmbeddedSupabase } from '@/lib/supabase/embedded-supabase';
import type { SupabaseConnection } from '@/lib/supabase/supabase-connection';
import type { TestSupabase } from './test-supabase';

type Route<Params> = (request: Request, route: { params: Promise<Params> }) => Promise<Response>;

export interface Call {
  method: string;
  /** Path and query below the site, as a client would ask. */
  address: string;
  body?: unknown;
  accessToken?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** What was mailed by our own hand, whichever test caused it. */
export const letters: { to: string; subject: string; text: string }[] = [];

const UP = () => false;
let isStoreAway = UP;
let served: EmbeddedSupabase;
let tell: (asked: Request) => void;

/**
 * Makes the handlers in this process use the test's database, as they would use the product's own. The handlers hold on to
 * their connection, so that it leads to whichever database was served last.
 * @param isAway while it says so, the database cannot be reached.
 * @param hear hears of every request to the database.
 */
export function serveFrom({ supabase }: TestSupabase, isAway = UP, hear: (asked: Request) => void = () => {}): void {
  isStoreAway = isAway;
  tell = hear;
  served = supabase;
  const connection: SupabaseConnection = {
    url: 'http://supabase.localhost',
    ...supabase.keys,
    fetch: async (input, init) => {
      if (isStoreAway()) throw new TypeError('connection refused');
      const request = new Request(input, init);
      tell(request);
      return served.fetch(request);
    },
    embedded: supabase,
    mailsOurLinks: true,
    mailAnswers: async () => true,
    mail: async (letter) => void letters.push(letter),
    close: () => supabase.close(),
  };
  openedSupabase.put(Promise.resolve(connection));
  // What is on the shelf is remembered for seconds; a file before this one had another.
  forgetGivenFolders();
  forgetSources();
}

/** Calls the handler that Next would call for this address; null where no route stands. */
export async function callProgressApi(call: Call): Promise<Response | null> {
  const { pathname } = new URL(call.address, 'http://tonight.localhost');
  const found = findRoute(call.method, pathname);
  return found ? found(toRequest(call)) : null;
}

function toRequest({ method, address, body, accessToken, headers, signal }: Call): Request {
  const text = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
  return new Request(new URL(address, 'http://tonight.localhost'), {
    method,
    body: text,
    signal,
    headers: {
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
      ...headers,
    },
  });
}

function findRoute(method: string, pathname: string): ((request: Request) => Promise<Response>) | null {
  const path = /^\/api\/progress(\/.*)?$/.exec(pathname)?.[1] ?? '';
  const bind =
    <Params>(route: Route<Params> | undefined, params: Params) =>
    (request: Request) => {
      if (!route) throw new Error(`no ${method} ${pathname}`);
      return route(request, { params: Promise.resolve(params) });
    };
  if (path === '') return bind(pick(progress, method), {});
  if (path === '/batch') return bind(method === 'POST' ? postBatch : undefined, {});
  if (path === '/stream') return bind(pick(stream, method), {});
  const [, first = '', id = '', rest] = path.split('/').map(decodeURIComponent);
  if (rest !== undefined) return null;
  if (first === 'show') return bind(pick(show, method), { tmdbId: id });
  return bind(pick(item, method), { type: first, tmdbId: id });
}

function pick<Module extends object>(routes: Module, method: string) {
  return (routes as Record<string, Module[keyof Module] | undefined>)[method] as never;
}
