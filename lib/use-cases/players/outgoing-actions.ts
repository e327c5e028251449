'use server';

import { revalidatePath } from 'next/cache';
import { complaint, type FormState, refused } from '@/lib/household/form-state';
import { hasProof, requireManager, requireProved } from '@/lib/household/managing';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { idIn } from '@/lib/household/schema';
import { deliverDue } from '@/lib/players/out/deliver';
import { insertOutgoing, insertTest, listOutgoing, removeOutgoing, resumeOutgoing } from '@/lib/players/out/repository';
import { EVERYONE, MAX_OUTGOING_HOOKS, OUTGOING_EVENTS, outgoingFormSchema } from '@/lib/players/out/schema';
import { newHookSecret } from '@/lib/players/out/sign';

const PAGE = '/settings/players';

/** Names an address that hears what happens here. It learns what people watch, so this asks for the account's proof. */
export async function makeOutgoingHookAction(_: FormState | null, form: FormData): Promise<FormState> {
  const { viewer, household } = await requireManager(PAGE, 'not-the-demo');
  const events = Object.keys(OUTGOING_EVENTS).filter((kind) => form.get(`tells-${kind}`) === 'on');
  const parsed = outgoingFormSchema.safeParse({ ...Object.fromEntries(form), events });
  if (!parsed.success) return refused(form, parsed.error);
  const profileId = parsed.data.profileId === EVERYONE ? null : parsed.data.profileId;
  if (profileId && !viewer.profiles.some(({ id }) => id === profileId)) {
    return complaint(form, 'This profile is not there any more.');
  }
  const asked = (await hasProof(viewer)) ? null : await proofFromForm(viewer.identity, form);
  if (asked) return asked;
  if ((await listOutgoing(household.id)).length >= MAX_OUTGOING_HOOKS) {
    return complaint(
      form,
      `A household tells at most ${MAX_OUTGOING_HOOKS} addresses: remove one that is not used any more.`,
    );
  }
  const secret = newHookSecret();
  const whose = { householdId: household.id, userId: viewer.identity.userId, profileId };
  await insertOutgoing({ ...parsed.data, ...whose, secret });
  revalidatePath(PAGE);
  return { values: {}, errors: {}, secret };
}

/** Sends a message at once that says no more than that it is a test; how that went stands in the log. */
export async function testOutgoingHookAction(form: FormData): Promise<void> {
  const { household, id } = await proved(form);
  if (id && (await insertTest(household.id, id))) await deliverDue(id);
  revalidatePath(PAGE);
}

export async function resumeOutgoingHookAction(form: FormData): Promise<void> {
  const { household, id } = await proved(form);
  if (id) await resumeOutgoing(household.id, id);
  revalidatePath(PAGE);
}

export async function removeOutgoingHookAction(form: FormData): Promise<void> {
  const { household, id } = await proved(form);
  if (id) await removeOutgoing(household.id, id);
  revalidatePath(PAGE);
}

async function proved(form: FormData) {
  const { household } = await requireProved(PAGE);
  return { household, id: idIn(form) };
}
