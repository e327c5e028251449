import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';
import { millisecondsToWait } from '@/lib/http/limit-reached';
import { tooManyRequests } from '@/lib/http/too-many-requests';

/* A screen reports every five seconds, and when something changes; its driver presses as fast as people do. */
const limiter = new BurstyRateLimiter(
  new RateLimiterMemory({ keyPrefix: 'screens', points: 2, duration: 1 }),
  new RateLimiterMemory({ keyPrefix: 'screens-burst', points: 60, duration: 60 }),
);

/** @throws ProblemError 429 with Retry-After. */
export async function limitScreens(account: string, screenId: string): Promise<void> {
  try {
    await limiter.consume(`${account}/${screenId}`);
  } catch (error) {
    const wait = millisecondsToWait(error);
    if (wait === null) throw error;
    throw tooManyRequests(wait / 1000, 'Too much at once for this screen. Try again in a moment.');
  }
}
