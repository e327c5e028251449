import { redirect } from 'next/navigation';
import { z } from 'zod';
import { attemptOf, becomeKnown } from '@/lib/household/attempts';
import { takeMailedCode } from '@/lib/household/mailed-link-repository';
import { writableCookies } from '@/lib/household/writable-cookies';
import { isOurMailedLink } from '@/lib/supabase/connection';
import { userClient } from '@/lib/supabase/session';
import { route } from '@/lib/use-cases/access/route';

const schema = z.object({
  token: z.string().min(1).max(200),
  seal: z.string().max(100).default(''),
  type: z.enum(['email', 'recovery']),
});

/** Where a mailed link leads: it signs in, once. */
export const GET = route({ acts: 'anyone' }, async ({ request }) => {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return redirect('/sign-in/link?stale');
  const { token, seal, type } = parsed.data;
  const attempt = await attemptOf('code', '');
  if (attempt.kind === 'wait' || !(await isOurMailedLink(token, seal))) return redirect('/sign-in/link?stale');
  const taken = await takeMailedCode(await userClient(await writableCookies()), { link: token }, type);
  if (!taken) return redirect('/sign-in/link?stale');
  await attempt.giveBack();
  if (taken.email) await becomeKnown(taken.email);
  return redirect(type === 'recovery' ? '/sign-in/new-password' : '/profiles');
});
