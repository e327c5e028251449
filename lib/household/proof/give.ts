import 'server-only';
import { isPasswordOf } from '@/lib/household/password/repository';
import { storeProof } from '@/lib/household/proof/repository';
import { takeAttempt } from '@/lib/http/attempt-limit';
import type { Identity } from '@/lib/supabase/access-token';

export type ProofVerdict = { kind: 'right' } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

/**
 * Checks the account's password, counted as a sign-in is, and keeps for ten minutes that it was given in this session.
 * @param from network address and, where the browser has one, its device cookie's id.
 */
export async function givePassword(
  { email, sessionId }: Identity,
  password: string,
  from: { address: string; device?: string },
): Promise<ProofVerdict> {
  if (email === null) return { kind: 'wrong' };
  const attempt = await takeAttempt('sign-in', { ...from, email });
  if (attempt.kind === 'wait') return attempt;
  if (!(await isPasswordOf(email, password))) return { kind: 'wrong' };
  await attempt.giveBack();
  await storeProof(sessionId, 'password');
  return { kind: 'right' };
}
