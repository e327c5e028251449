import { type NextRequest, NextResponse } from 'next/server';
import { identityFromCookies, SESSION_COOKIE } from '@/lib/supabase/session';

/**
 * Server components cannot set cookies, so a session that has run out is refreshed here, before they run. Reports of
 * the player go past it: their handler refreshes by itself.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!request.cookies.getAll().some((cookie) => cookie.name.startsWith(SESSION_COOKIE))) return NextResponse.next();
  const refreshed: { name: string; value: string; options: object }[] = [];
  await identityFromCookies({ getAll: () => request.cookies.getAll(), setAll: (list) => refreshed.push(...list) });
  for (const { name, value } of refreshed) request.cookies.set(name, value);
  const response = NextResponse.next({ request });
  for (const { name, value, options } of refreshed) response.cookies.set(name, value, options);
  return response;
}

export const config = {
  matcher: ['/((?!api/|auth/v1/|rest/v1/|_next/|demo/|icons/|.*\\.(?:ico|svg|png|webmanifest)$).*)'],
};
