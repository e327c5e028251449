import type { DeclaredHandler } from '@/lib/http/declared';

type Verb = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
export type RouteModule = { readonly [verb in Verb]?: DeclaredHandler };

/**
 * What the front answers itself, with the handlers that Next has as routes: what must never wait for a page that is being
 * made, Supabase's door, and the routes about mail, which the front sends. An address of none of these is Next's.
 */
export const FRONT_ROUTES = {
  '/api/health': () => import('@/app/api/health/route'),
  '/api/ready': () => import('@/app/api/ready/route'),
  '/api/hooks/[secret]': () => import('@/app/api/hooks/[secret]/route'),
  '/api/library/streams/[token]/[[...path]]': () => import('@/app/api/library/streams/[token]/[[...path]]/route'),
  '/api/progress': () => import('@/app/api/progress/route'),
  '/api/progress/batch': () => import('@/app/api/progress/batch/route'),
  '/api/progress/titles': () => import('@/app/api/progress/titles/route'),
  '/api/progress/stream': () => import('@/app/api/progress/stream/route'),
  '/api/progress/show/[tmdbId]': () => import('@/app/api/progress/show/[tmdbId]/route'),
  '/api/progress/[type]/[tmdbId]': () => import('@/app/api/progress/[type]/[tmdbId]/route'),
  '/api/screens': () => import('@/app/api/screens/route'),
  '/api/screens/[screenId]': () => import('@/app/api/screens/[screenId]/route'),
  '/api/screens/[screenId]/commands': () => import('@/app/api/screens/[screenId]/commands/route'),
  '/api/test/outbox': () => import('@/app/api/test/outbox/route'),
  '/auth/v1/[[...path]]': () => import('@/app/auth/v1/[[...path]]/route'),
  '/rest/v1/[[...path]]': () => import('@/app/rest/v1/[[...path]]/route'),
} satisfies Record<string, () => Promise<RouteModule>>;

export type FrontRoute = keyof typeof FRONT_ROUTES;

/** An address as Next would take it without redirecting: no part of it is empty. */
const PLAIN = /^(?:\/[^/\\?]+)+$/;

const patterns = (Object.keys(FRONT_ROUTES) as FrontRoute[]).map((route) => ({
  route,
  parts: route.split('/').slice(1),
}));

/** The front's route for a path and what it takes out of it; null where the path is Next's. */
export function frontRouteOf(path: string): { route: FrontRoute; params: Record<string, string | string[]> } | null {
  if (Object.hasOwn(FRONT_ROUTES, path)) return { route: path as FrontRoute, params: {} };
  if (!PLAIN.test(path)) return null;
  const said = path.slice(1).split('/');
  if (said.some(isUnreadable)) return null;
  for (const { route, parts } of patterns) {
    const params = taken(parts, said);
    if (params) return { route, params };
  }
  return null;
}

/** What no text was written as; Next has an answer to it. */
function isUnreadable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return false;
  } catch {
    return true;
  }
}

/** In the manner of Next's folders: `[name]` takes one part, `[[...name]]` at the end all the rest. */
export function taken(parts: string[], said: string[]): Record<string, string | string[]> | null {
  const params: Record<string, string | string[]> = {};
  for (const [index, part] of parts.entries()) {
    const [, rest, one] = /^\[\[\.\.\.(\w+)\]\]$|^\[(\w+)\]$/.exec(part) ?? [];
    if (rest) return { ...params, [rest]: said.slice(index).map(decodeURIComponent) };
    const here = said[index];
    if (here === undefined || (!one && here !== part)) return null;
    if (one) params[one] = decodeURIComponent(here);
  }
  return parts.length === said.length ? params : null;
}
