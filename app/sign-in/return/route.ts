import { redirect } from 'next/navigation';
import { z } from 'zod';
import { takeMailedLink } from '@/lib/household/mailed-link-repository';
import { writableCookies } from '@/lib/household/writable-cookies';
import { userClient } from '@/lib/supabase/session';

const schema = z.object({ token: z.string().min(1).max(200), type: z.enum(['email', 'recovery']) });

/** Where a mailed link leads: it signs in, once. */
export async function GET(request: Request): Promise<Response> {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return redirect('/sign-in/link?stale');
  const { token, type } = parsed.data;
  const taken = await takeMailedLink(await userClient(await writableCookies()), token, type);
  if (!taken) return redirect('/sign-in/link?stale');
  return redirect(type === 'recovery' ? '/sign-in/new-password' : '/profiles');
}
