import { redirect } from 'next/navigation';
import { safePath } from '@/lib/household/form-state';
import { writableCookies } from '@/lib/household/writable-cookies';
import { userClient } from '@/lib/supabase/session';

/**
 * Where a mailed link comes back to. Its code is worth nothing without the cookie of the browser that asked for it; in
 * another one, the six digits of the same mail do.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const code = searchParams.get('code');
  const client = await userClient(await writableCookies());
  const { error } = code ? await client.auth.exchangeCodeForSession(code) : { error: 'no code' };
  return redirect(error ? '/sign-in/link?stale' : safePath(searchParams.get('next')));
}
