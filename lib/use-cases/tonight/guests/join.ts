import 'server-only';
import { randomBytes } from 'node:crypto';
import { nowFor } from '@/lib/household/clock';
import { takeAttempt } from '@/lib/http/attempt-limit';
import { hashOfSecret } from '@/lib/http/personal-token';
import { announceEvening } from '@/lib/tonight/changes';
import { readCode } from '@/lib/tonight/guests/code';
import { hashOfCode } from '@/lib/tonight/guests/hash';
import { findCode, takeCode } from '@/lib/tonight/guests/repository';
import { eveningKey } from '@/lib/use-cases/tonight/group-tonight';
import { hostOf } from '@/lib/use-cases/tonight/guests/guest';

/** Who asks: where from, and of which household they are themselves. */
interface Joining {
  /** Network address, as `addressOf` says. */
  address: string;
  householdId: string | null;
}

/** `secret` is by what the guest's browser is known until dawn; `why` says why not. */
export type Joined =
  | { kind: 'in'; secret: string }
  | { kind: 'wait'; seconds: number }
  | { kind: 'no'; why: 'unknown' | 'over' | 'taken-back' | 'used' | 'lives-here' };

/** Lets a guest in by a code. Guesses are counted by where they come from; a code that is one of ours is no guess. */
export async function joinEvening(joining: Joining, typed: string, name: string): Promise<Joined> {
  // Counted as if about one account, so that guesses from this very machine, or a proxy on it, are counted too.
  const attempt = await takeAttempt('guest', { address: joining.address, email: 'an evening' });
  if (attempt.kind === 'wait') return attempt;
  const code = readCode(typed);
  const found = code && (await findCode(await hashOfCode(code)));
  if (!found) return { kind: 'no', why: 'unknown' };
  await attempt.giveBack();
  const acting = await hostOf(found);
  if (!acting || eveningKey(acting).evening !== found.evening) return { kind: 'no', why: 'over' };
  if (found.isSentAway) return { kind: 'no', why: 'taken-back' };
  // A guest may well have an account, and a household, of their own.
  if (joining.householdId === found.householdId) return { kind: 'no', why: 'lives-here' };
  const secret = randomBytes(32).toString('hex');
  const isIn = !found.isUsed && (await takeCode(found.id, name, hashOfSecret(secret), nowFor(acting.profile)));
  if (!isIn) return { kind: 'no', why: 'used' };
  announceEvening(acting.profiles);
  return { kind: 'in', secret };
}
