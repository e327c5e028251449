import 'server-only';
import { attemptOf, becomeKnown } from '@/lib/household/attempts';
import { takeMailedCode } from '@/lib/household/mailed-link-repository';
import { writableCookies } from '@/lib/household/writable-cookies';
import { isOurMailedLink } from '@/lib/supabase/connection';
import type { MailedLink } from '@/lib/supabase/mailed-link';
import { userClient } from '@/lib/supabase/session';

/** Signs in with what a mailed link carries, once. @returns false: too often, not ours, or not good any more. */
export async function signInByLink(link: MailedLink): Promise<boolean> {
  const attempt = await attemptOf('code', '');
  if (attempt.kind === 'wait' || !(await isOurMailedLink(link))) return false;
  const taken = await takeMailedCode(await userClient(await writableCookies()), { link: link.token }, link.type);
  if (!taken) return false;
  await attempt.giveBack();
  if (taken.email) await becomeKnown(taken.email);
  return true;
}
