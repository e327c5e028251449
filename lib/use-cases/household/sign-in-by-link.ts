import 'server-only';
import { attemptOf, becomeKnown } from '@/lib/household/attempts';
import { type MailedLinkPurpose, takeMailedCode } from '@/lib/household/mailed-link-repository';
import { writableCookies } from '@/lib/household/writable-cookies';
import { isOurMailedLink } from '@/lib/supabase/connection';
import { userClient } from '@/lib/supabase/session';

/** Signs in with what a mailed link carries, once. @returns false: too often, not ours, or not good any more. */
export async function signInByLink(token: string, seal: string, purpose: MailedLinkPurpose): Promise<boolean> {
  const attempt = await attemptOf('code', '');
  if (attempt.kind === 'wait' || !(await isOurMailedLink(token, seal))) return false;
  const taken = await takeMailedCode(await userClient(await writableCookies()), { link: token }, purpose);
  if (!taken) return false;
  await attempt.giveBack();
  if (taken.email) await becomeKnown(taken.email);
  return true;
}
