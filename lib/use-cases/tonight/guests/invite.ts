import 'server-only';
import { nowFor } from '@/lib/household/clock';
import { ProblemError } from '@/lib/http/problem';
import type { Identity } from '@/lib/supabase/access-token';
import { announceEvening } from '@/lib/tonight/changes';
import { newGuestCode, shownCode } from '@/lib/tonight/guests/code';
import { hashOfCode } from '@/lib/tonight/guests/hash';
import { countCodes, forgetGuestsBefore, insertCode, sendAway } from '@/lib/tonight/guests/repository';
import type { GuestCode } from '@/lib/tonight/guests/schema';
import type { Acting } from '@/lib/use-cases/access/in-household';
import { eveningKey } from '@/lib/use-cases/tonight/group-tonight';

/** More than come on one evening, and few enough that a forgotten page makes no heap of them. */
const MOST_CODES = 30;
const DAY_MS = 24 * 3600_000;

/** Makes a code for this evening, which lets in one guest. @throws ProblemError 409 after very many. */
export async function makeGuestCode({ userId }: Identity, acting: Acting): Promise<GuestCode> {
  const key = eveningKey(acting);
  const yesterday = new Date(Date.parse(key.evening) - DAY_MS).toISOString().slice(0, 10);
  // A code of yesterday still says that its evening is over.
  await forgetGuestsBefore({ ...key, evening: yesterday });
  if ((await countCodes(key)) >= MOST_CODES) {
    const detail = `An evening has at most ${MOST_CODES} codes, and that was the last.`;
    throw new ProblemError({ status: 409, code: 'conflict', detail });
  }
  const code = newGuestCode();
  const id = await insertCode({ ...key, userId, profileId: acting.profile.id, codeHash: await hashOfCode(code) });
  return { id, code: shownCode(code) };
}

/** Ends a guest's evening, or closes a code. @throws ProblemError 404 where there is none. */
export async function sendGuestAway(acting: Acting, id: string): Promise<void> {
  if (!(await sendAway(acting.household.id, id, nowFor(acting.profile)))) {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such guest this evening.' });
  }
  announceEvening(acting.profiles);
}
