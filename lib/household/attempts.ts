import 'server-only';
import { cookies, headers } from 'next/headers';
import { DEVICE_COOKIE, deviceCookieOptions, knownDevice, rememberDevice } from '@/lib/household/device-cookie';
import { type Attempt, type AttemptVerdict, takeAttempt } from '@/lib/http/attempt-limit';
import { addressOf } from '@/lib/http/client-address';

/** Who tries something about an account on a page of ours. */
export async function whoTries(email: string): Promise<{ address: string; device: string | undefined }> {
  const cookie = (await cookies()).get(DEVICE_COOKIE)?.value;
  return { address: addressOf(await headers()), device: await knownDevice(cookie, email) };
}

/** Counts what a person tries on a page of ours; `email` is the account it is about. */
export async function attemptOf(what: Attempt, email: string): Promise<AttemptVerdict> {
  return takeAttempt(what, { ...(await whoTries(email)), email });
}

/** This device has signed in: whatever strangers miss does not slow it down from now on. */
export async function becomeKnown(email: string): Promise<void> {
  const jar = await cookies();
  jar.set(DEVICE_COOKIE, await rememberDevice(jar.get(DEVICE_COOKIE)?.value, email), deviceCookieOptions);
}

/** For a form. */
export function patiencePlease(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `That was a lot of tries. Wait ${minutes <= 1 ? 'a minute' : `${minutes} minutes`}, then try again.`;
}
