import { MAX_PROFILES } from '@/lib/household/schema';
import { ProblemError } from '@/lib/http/problem';

/** What the store says of one profile more than a household has room for (`keep_household_small`). */
const FULL = 'PT409';

/** @throws ProblemError 409 where the store refused a profile for want of room. */
export function requireRoom(error: { code: string } | null): void {
  if (error?.code !== FULL) return;
  const detail = `A household has at most ${MAX_PROFILES} profiles.`;
  throw new ProblemError({ status: 409, code: 'conflict', detail });
}
