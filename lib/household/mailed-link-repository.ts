import 'server-only';
import { storeProof } from '@/lib/household/proof/repository';
import { verifyAccessToken } from '@/lib/supabase/access-token';
import type { TonightSupabase } from '@/lib/supabase/admin';

export type MailedLinkPurpose = 'email' | 'recovery';

/** As Supabase calls it, embedded and hosted alike; of the two names it has for signing in, the one both know. */
function otpType(purpose: MailedLinkPurpose): 'magiclink' | 'recovery' {
  return purpose === 'email' ? 'magiclink' : 'recovery';
}

/**
 * Signs in with what a mail carries: its code, or what its link carries. Where it was asked for to recover the account,
 * the session that begins may replace the password, for ten minutes.
 * @returns the account's address; null: it was not right, or not good any more.
 */
export async function takeMailedCode(
  client: TonightSupabase,
  mailed: { email: string; token: string } | { link: string },
  purpose: MailedLinkPurpose,
): Promise<{ email: string | null } | null> {
  const type = otpType(purpose);
  const { data } = await client.auth.verifyOtp(
    'link' in mailed ? { token_hash: mailed.link, type } : { ...mailed, type },
  );
  const identity = data.session && (await verifyAccessToken(data.session.access_token));
  if (!identity) return null;
  if (purpose === 'recovery') await storeProof(identity.sessionId, 'recovery');
  return { email: identity.email };
}
