'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { patiencePlease } from '@/lib/household/attempts';
import { beside, complaint, type FormState, refused } from '@/lib/household/form-state';
import { getViewer } from '@/lib/household/viewer';
import { addressOf } from '@/lib/http/client-address';
import { GUEST_COOKIE, guestCookieOptions } from '@/lib/tonight/guests/cookie';
import { joinEveningSchema } from '@/lib/tonight/guests/schema';
import { type Joined, joinEvening } from '@/lib/use-cases/tonight/guests/join';

const WHY: Record<Extract<Joined, { kind: 'no' }>['why'], string> = {
  unknown: 'There is no such code. Look at it once more: eight letters and digits.',
  over: 'This code was for an evening that is over. Ask for a new one.',
  'taken-back': 'This code was taken back. Ask for a new one.',
  used: 'This code has let somebody in already: each is for one phone. Ask for another one.',
  'lives-here':
    'You live here: say on the page Tonight that you are here, and vote as yourself. The code is still good for a guest.',
};

/** From the page where a code is typed: a phone with one is a guest's until dawn. */
export async function joinEveningAction(_: FormState | null, form: FormData): Promise<FormState> {
  const parsed = joinEveningSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const viewer = await getViewer();
  const joining = { address: addressOf(await headers()), householdId: viewer?.household?.id ?? null };
  const joined = await joinEvening(joining, parsed.data.code, parsed.data.name);
  if (joined.kind === 'wait') return complaint(form, patiencePlease(joined.seconds));
  if (joined.kind === 'no') return beside(form, 'code', WHY[joined.why]);
  (await cookies()).set(GUEST_COOKIE, joined.secret, guestCookieOptions);
  redirect('/join/evening');
}
