import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';
import { millisecondsToWait } from '@/lib/http/limit-reached';
import { tooManyRequests } from '@/lib/http/too-many-requests';

/*
 * A player sends every ten seconds and on events: one request a second, and twenty more within a minute for impatient
 * seeking. It counts requests, not the reports in them, so that what gathered offline can be sent at once.
 */
const limiter = new BurstyRateLimiter(
  new RateLimiterMemory({ keyPrefix: 'reports', points: 1, duration: 1 }),
  new RateLimiterMemory({ keyPrefix: 'reports-burst', points: 20, duration: 60 }),
);

/** @throws ProblemError 429 with Retry-After; the client keeps the reports and sends them later. */
export async function limitReports(reports: { profileId: string; deviceId: string }[]): Promise<void> {
  const senders = new Set(reports.map(({ profileId, deviceId }) => `${profileId}/${deviceId}`));
  try {
    for (const sender of senders) await limiter.consume(sender);
  } catch (error) {
    const wait = millisecondsToWait(error);
    if (wait === null) throw error;
    throw tooManyRequests(
      wait / 1000,
      'Too many requests from this device. Keep the reports and send them in a moment.',
    );
  }
}
