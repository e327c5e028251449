import 'server-only';
import type { TonightSupabase } from '@/lib/supabase/admin';

export type MailedLinkPurpose = 'email' | 'recovery';

/** As Supabase calls it, embedded and hosted alike; of the two names it has for signing in, the one both know. */
export function otpType(purpose: MailedLinkPurpose): 'magiclink' | 'recovery' {
  return purpose === 'email' ? 'magiclink' : 'recovery';
}

/** Signs in with what a mailed link carries. @returns whether it was good still. */
export async function takeMailedLink(
  client: TonightSupabase,
  token: string,
  purpose: MailedLinkPurpose,
): Promise<boolean> {
  const { error } = await client.auth.verifyOtp({ token_hash: token, type: otpType(purpose) });
  return error === null;
}
