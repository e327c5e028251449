'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { attemptOf, patiencePlease } from '@/lib/household/attempts';
import { complaint, type FormState, refused } from '@/lib/household/form-state';
import { hasProof, requireManager } from '@/lib/household/managing';
import { readPlayerCode, shownPlayerCode } from '@/lib/household/player-codes/player-code';
import { answerPlayerCode, readWaitingPlayer } from '@/lib/household/player-codes/repository';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { listTokens } from '@/lib/household/tokens/repository';
import { MAX_TOKENS } from '@/lib/household/tokens/schema';
import { typedLine } from '@/lib/http/typed-line';

const PAGE = '/settings/players/activate';
const NONE =
  'No player shows this code, or not any more: each stands for ten minutes. Look again, or begin anew there.';

const allowSchema = z.object({
  name: typedLine(60, 'Say which player it is.'),
  profileId: z.uuid('Choose a profile.'),
});

/** Looks for the player that shows a code, and on to what it is to be allowed. Counted: a code is short. */
export async function findPlayerAction(_: FormState | null, form: FormData): Promise<FormState> {
  const { viewer } = await requireManager(PAGE, 'not-the-demo');
  const typed = readPlayerCode(String(form.get('code') ?? ''));
  if (!typed) return complaint(form, 'That is no code of a player: they have eight letters and digits.');
  const attempt = await attemptOf('player-code', viewer.identity.email ?? viewer.identity.userId);
  if (attempt.kind === 'wait') return complaint(form, patiencePlease(attempt.seconds));
  if (!(await readWaitingPlayer(typed))) return complaint(form, NONE);
  await attempt.giveBack();
  redirect(`${PAGE}?code=${shownPlayerCode(typed)}`);
}

/** Lets a player in for one profile. A holder of its token needs no PIN, so this asks for the account's proof. */
export async function allowPlayerAction(_: FormState | null, form: FormData): Promise<FormState> {
  const { viewer, household } = await requireManager(PAGE, 'not-the-demo');
  const parsed = allowSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { name, profileId } = parsed.data;
  if (!viewer.profiles.some(({ id }) => id === profileId)) {
    return complaint(form, 'This profile is not there any more.');
  }
  const asked = (await hasProof(viewer)) ? null : await proofFromForm(viewer.identity, form);
  if (asked) return asked;
  if ((await listTokens(household.id)).length >= MAX_TOKENS) {
    return complaint(form, `A household has at most ${MAX_TOKENS} of these: revoke one that is not used any more.`);
  }
  return answer(form, { householdId: household.id, userId: viewer.identity.userId, profileId, name }, 'allowed');
}

/** Sends away a player that the person does not know. */
export async function denyPlayerAction(_: FormState | null, form: FormData): Promise<FormState> {
  await requireManager(PAGE, 'not-the-demo');
  return answer(form, null, 'denied');
}

async function answer(
  form: FormData,
  allowed: Parameters<typeof answerPlayerCode>[1],
  done: 'allowed' | 'denied',
): Promise<FormState> {
  const { viewer } = await requireManager(PAGE, 'not-the-demo');
  const typed = readPlayerCode(String(form.get('code') ?? ''));
  const attempt = await attemptOf('player-code', viewer.identity.email ?? viewer.identity.userId);
  if (attempt.kind === 'wait') return complaint(form, patiencePlease(attempt.seconds));
  if (!typed || !(await answerPlayerCode(typed, allowed))) return complaint(form, NONE);
  await attempt.giveBack();
  revalidatePath('/settings/players');
  redirect(`${PAGE}?done=${done}`);
}
