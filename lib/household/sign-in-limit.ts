import 'server-only';
import { headers } from 'next/headers';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/*
 * Guessing passwords, filling the database with accounts and somebody's mailbox with mail: each is counted by the
 * network address it comes from and, where there is one, by the email address it is about.
 */
const minute = 60;
const limiters = {
  'sign-in': limitersOf('sign-in', 8, 5 * minute),
  'sign-up': limitersOf('sign-up', 5, 60 * minute),
  mail: limitersOf('mail', 4, 15 * minute),
  code: limitersOf('code', 6, 15 * minute),
};

/** Behind one network address there may be a whole house. */
function limitersOf(keyPrefix: string, points: number, duration: number) {
  return {
    email: new RateLimiterMemory({ keyPrefix: `${keyPrefix}-email`, points, duration }),
    network: new RateLimiterMemory({ keyPrefix: `${keyPrefix}-network`, points: points * 6, duration }),
  };
}

/** @returns null, or in how many minutes to try again. */
export async function minutesToWait(what: keyof typeof limiters, email: string): Promise<number | null> {
  const address = (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim() ?? 'unknown';
  try {
    await limiters[what].network.consume(address);
    await limiters[what].email.consume(email.toLowerCase());
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
  }
}

export function patiencePlease(minutes: number): string {
  return `That was a lot of tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`;
}
