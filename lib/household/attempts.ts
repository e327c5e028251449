import 'server-only';
import { headers } from 'next/headers';
import { type Attempt, type AttemptVerdict, takeAttempt } from '@/lib/http/attempt-limit';
import { addressOf } from '@/lib/http/client-address';

/** What somebody tries on a page of ours, counted; `email` is the account it is about. */
export async function attemptOf(what: Attempt, email: string): Promise<AttemptVerdict> {
  return takeAttempt(what, { address: addressOf(await headers()), email });
}

/** For a form. */
export function patiencePlease(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `That was a lot of tries. Wait ${minutes <= 1 ? 'a minute' : `${minutes} minutes`}, then try again.`;
}
