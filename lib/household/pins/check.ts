import 'server-only';
import { isPin } from '@/lib/household/pins/hash';
import { forgivePin, type PinOwner, takePinGuess } from '@/lib/household/pins/repository';
import { takeAttempt } from '@/lib/http/attempt-limit';
import { adminClient } from '@/lib/supabase/admin';

export type PinVerdict = { kind: 'right' } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

/**
 * Counts the guess in the database before it compares, so that neither a restart nor many lines at once reset it; and by
 * the network address it comes from, for whoever tries the PINs of many.
 */
export async function checkPin(owner: PinOwner, pin: string, address: string): Promise<PinVerdict> {
  const attempt = await takeAttempt('pin', { address });
  if (attempt.kind === 'wait') return attempt;
  const verdict = await compare(owner, pin);
  if (verdict.kind !== 'wrong') await attempt.giveBack();
  return verdict;
}

async function compare(owner: PinOwner, pin: string): Promise<PinVerdict> {
  const admin = await adminClient();
  const guess = await takePinGuess(admin, owner);
  if (guess === null) return { kind: 'right' };
  if (guess.kind === 'wait') return guess;
  if (!(await isPin(pin, guess.hash))) return { kind: 'wrong' };
  await forgivePin(admin, guess.pinId);
  return { kind: 'right' };
}
