import 'server-only';
import { isPin } from '@/lib/household/pins/hash';
import { forgivePin, type PinOwner, takePinGuess } from '@/lib/household/pins/repository';
import { takeAttempt } from '@/lib/http/attempt-limit';
import { adminClient } from '@/lib/supabase/admin';

export type PinVerdict = { kind: 'right' } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

/**
 * Counts the guess in the database before it compares, so that neither a restart nor many lines at once reset it; and
 * by the network address it comes from, for a guesser who tries the PINs of many. None of that binds people who have
 * proved the account: they could take the PIN away.
 */
export async function checkPin(
  owner: PinOwner,
  pin: string,
  { address, proved }: { address: string; proved: boolean },
): Promise<PinVerdict> {
  if (proved) return compare(owner, pin, true);
  const attempt = await takeAttempt('pin', { address });
  if (attempt.kind === 'wait') return attempt;
  const verdict = await compare(owner, pin, false);
  if (verdict.kind !== 'wrong') await attempt.giveBack();
  return verdict;
}

async function compare(owner: PinOwner, pin: string, proved: boolean): Promise<PinVerdict> {
  const admin = await adminClient();
  let guess = await takePinGuess(admin, owner);
  if (proved && guess?.kind === 'wait') {
    await forgivePin(admin, guess.pinId);
    guess = await takePinGuess(admin, owner);
  }
  if (guess === null) return { kind: 'right' };
  if (guess.kind === 'wait') return { kind: 'wait', seconds: guess.seconds };
  if (!(await isPin(pin, guess.hash))) return { kind: 'wrong' };
  await forgivePin(admin, guess.pinId);
  return { kind: 'right' };
}
