import 'server-only';
import { readHousehold } from '@/lib/household/repository';
import { hashOfSecret } from '@/lib/http/personal-token';
import { ProblemError } from '@/lib/http/problem';
import { requestCookie } from '@/lib/http/request-cookie';
import { adminClient } from '@/lib/supabase/admin';
import { GUEST_COOKIE } from '@/lib/tonight/guests/cookie';
import { findGuest, type StoredGuest } from '@/lib/tonight/guests/repository';
import type { Acting } from '@/lib/use-cases/access/in-household';
import { eveningKey } from '@/lib/use-cases/tonight/group-tonight';

/** A guest, and the household around them as the profile that made the code sees it. */
export interface GuestHere {
  guest: StoredGuest;
  acting: Acting;
}

/** Why a browser holds no guest: it never did, the evening is over, or the household sent it away. */
export type NoGuest = 'nobody' | 'over' | 'sent-away';

const SHAPE = /^[0-9a-f]{64}$/;

/** @param secret as the guest's cookie has it. */
export async function guestBy(secret: string | undefined): Promise<GuestHere | NoGuest> {
  if (!secret || !SHAPE.test(secret)) return 'nobody';
  const guest = await findGuest(hashOfSecret(secret));
  if (!guest) return 'over';
  if (guest.isSentAway) return 'sent-away';
  const acting = await hostOf(guest);
  return acting && eveningKey(acting).evening === guest.evening ? { guest, acting } : 'over';
}

/** Everything is asked for as the profile that made the code; null once that is gone. */
export async function hostOf({ householdId, profileId }: { householdId: string; profileId: string }) {
  const client = await adminClient();
  const { household, profiles } = await readHousehold(client, householdId);
  const profile = profiles.find(({ id }) => id === profileId);
  return household && profile ? { client, household, profiles, profile } : null;
}

/** @throws ProblemError 404 for a browser that holds no guest now: to it there is no evening. */
export async function requireGuest(request: Request): Promise<GuestHere> {
  const found = await guestBy(requestCookie(request, GUEST_COOKIE));
  if (typeof found === 'object') return found;
  throw new ProblemError({ status: 404, code: 'not-found', detail: NO_GUEST_WORDS[found] });
}

export const NO_GUEST_WORDS: Record<NoGuest, string> = {
  nobody: 'This browser is nobody’s guest. Ask those you are with for a code.',
  over: 'That evening is over. Ask for a new code the next time.',
  'sent-away': 'You are not with them any more. If that was a mistake, ask for a new code.',
};
