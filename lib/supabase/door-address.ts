import type { Attempt } from '@/lib/http/attempt-limit';

/** The routes of Supabase's own door that some client needs, each with how it is limited; any other is none. */
const AUTH_ROUTES: Record<string, Partial<Record<string, Attempt>>> = {
  '/signup': { POST: 'sign-up' },
  '/token': {},
  '/otp': { POST: 'mail' },
  '/magiclink': { POST: 'mail' },
  '/recover': { POST: 'mail' },
  '/resend': { POST: 'mail' },
  '/reauthenticate': { GET: 'mail' },
  '/verify': { POST: 'code', GET: 'code' },
  '/user': {},
  '/logout': {},
  '/settings': {},
  '/health': {},
  '/.well-known/jwks.json': {},
};

/** What a request to `/auth/v1` or `/rest/v1` is for. */
export type DoorAddress =
  | { service: 'auth'; route: string; what: Attempt; url: string }
  | { service: 'rest'; url: string };

/**
 * Reads a request's address once, as the gateway behind the door will: decoded once, without empty parts. What is passed
 * on is written anew from what was read, so that both see the same.
 * @returns null for what is no address of ours.
 */
export function readDoorAddress(address: string, method: string): DoorAddress | null {
  const url = new URL(address);
  const parts = partsOf(url.pathname);
  const service = parts?.[0];
  if (parts?.[1] !== 'v1' || (service !== 'auth' && service !== 'rest')) return null;
  url.pathname = `/${parts.map(encodeURIComponent).join('/')}`;
  if (service === 'rest') return { service, url: url.href };
  const route = `/${parts.slice(2).join('/')}`;
  const limits = Object.hasOwn(AUTH_ROUTES, route) ? AUTH_ROUTES[route] : undefined;
  if (!limits) return null;
  // A name given twice is read by some as the first, by others as the last.
  url.search = new URLSearchParams(Object.fromEntries([...url.searchParams].reverse())).toString();
  // A refresh token cannot be guessed.
  const isPassword = route === '/token' && url.searchParams.get('grant_type') === 'password';
  const what = isPassword ? 'sign-in' : (limits[method === 'HEAD' ? 'GET' : method] ?? 'auth');
  return { service, route, what, url: url.href };
}

function partsOf(pathname: string): string[] | null {
  try {
    const parts = decodeURIComponent(pathname).split('/').filter(Boolean);
    return parts.some((part) => part === '.' || part === '..') ? null : parts;
  } catch {
    return null;
  }
}
