import { redirect } from 'next/navigation';
import { z } from 'zod';
import { route } from '@/lib/use-cases/access/route';
import { signInByLink } from '@/lib/use-cases/household/sign-in-by-link';

const schema = z.object({
  token: z.string().min(1).max(200),
  seal: z.string().max(100).default(''),
  type: z.enum(['email', 'recovery']),
});

/** Where a mailed link leads: it signs in, once. */
export const GET = route({ acts: 'anyone' }, async ({ request }) => {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return redirect('/sign-in/link?stale');
  if (!(await signInByLink(parsed.data))) return redirect('/sign-in/link?stale');
  return redirect(parsed.data.type === 'recovery' ? '/sign-in/new-password' : '/profiles');
});
