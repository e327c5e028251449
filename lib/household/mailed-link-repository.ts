import 'server-only';
import type { TonightSupabase } from '@/lib/supabase/admin';

export type MailedLinkPurpose = 'email' | 'recovery';

/** Signs in with what a mailed link carries. @returns whether it was good still. */
export async function takeMailedLink(
  client: TonightSupabase,
  token: string,
  purpose: MailedLinkPurpose,
): Promise<boolean> {
  const { error } = await client.auth.verifyOtp({ token_hash: token, type: purpose });
  return error === null;
}
