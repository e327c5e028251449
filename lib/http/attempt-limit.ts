import 'server-only';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isThisMachine } from '@/lib/http/client-address';
import { millisecondsToWait } from '@/lib/http/limit-reached';

/*
 * Guessing passwords, codes and PINs, filling the database with accounts and somebody's mailbox with mail: each is
 * counted by the network address it comes from and, where there is one, by the email address it is about.
 */

export type Attempt = 'sign-in' | 'sign-up' | 'mail' | 'code' | 'pin' | 'auth';

/** Behind one network address there may be a whole house. */
const HOUSE = 6;
const minute = 60;
/** How often by one account, and within how many seconds. A PIN's own misses are counted in the database. */
const ALLOWED: Record<Attempt, { points: number; duration: number }> = {
  'sign-in': { points: 8, duration: 5 * minute },
  'sign-up': { points: 5, duration: 60 * minute },
  mail: { points: 4, duration: 15 * minute },
  code: { points: 6, duration: 15 * minute },
  pin: { points: 6, duration: 15 * minute },
  // Whatever else Supabase's own door answers: nothing can be guessed there, so that it is only kept from being hammered.
  auth: { points: 20, duration: minute },
};

interface Who {
  /** Network address, as `addressOf` says. */
  address: string;
  email?: string;
}

/** Counted, and given back where it was no guess: whoever signs in rightly is not slowed down. */
export type AttemptVerdict = { kind: 'taken'; giveBack: () => Promise<void> } | { kind: 'wait'; seconds: number };

// Next may load this module once per bundle, and a page's action and the raw door count together.
const holder = globalThis as typeof globalThis & { tonightAttempts?: Map<string, RateLimiterMemory> };

function limiter(what: Attempt, by: 'email' | 'network'): RateLimiterMemory {
  holder.tonightAttempts ??= new Map();
  const keyPrefix = `${what}-${by}`;
  const known = holder.tonightAttempts.get(keyPrefix);
  if (known) return known;
  const { points, duration } = ALLOWED[what];
  const made = new RateLimiterMemory({ keyPrefix, duration, points: by === 'network' ? points * HOUSE : points });
  holder.tonightAttempts.set(keyPrefix, made);
  return made;
}

/** Counts an attempt before it is made, so that many at once gain nothing. */
export async function takeAttempt(what: Attempt, { address, email }: Who): Promise<AttemptVerdict> {
  const counted: { by: RateLimiterMemory; key: string }[] = [];
  if (!isThisMachine(address)) counted.push({ by: limiter(what, 'network'), key: address });
  if (email) counted.push({ by: limiter(what, 'email'), key: email.trim().toLowerCase() });
  try {
    for (const { by, key } of counted) await by.consume(key);
  } catch (error) {
    const wait = millisecondsToWait(error);
    if (wait === null) throw error;
    return { kind: 'wait', seconds: Math.max(1, Math.ceil(wait / 1000)) };
  }
  return {
    kind: 'taken',
    giveBack: async () => {
      for (const { by, key } of counted) await by.reward(key);
    },
  };
}
