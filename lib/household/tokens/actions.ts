'use server';

import { revalidatePath } from 'next/cache';
import { complaint, type FormState, refused } from '@/lib/household/form-state';
import { hasProof, requireManager, requireProved } from '@/lib/household/managing';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { idFormSchema } from '@/lib/household/schema';
import { insertToken, listTokens, revokeToken } from '@/lib/household/tokens/repository';
import { MAX_TOKENS, tokenFormSchema } from '@/lib/household/tokens/schema';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';

const PAGE = '/settings/players';

/** Makes a token for one profile. Whoever holds it needs no PIN, so that the account's proof is asked for, as for a PIN. */
export async function makeTokenAction(_: FormState | null, form: FormData): Promise<FormState> {
  const { viewer, household } = await requireManager(PAGE, 'not-the-demo');
  const parsed = tokenFormSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { name, profileId, may } = parsed.data;
  const profile = viewer.profiles.find(({ id }) => id === profileId);
  if (!profile) return complaint(form, 'This profile is not there any more.');
  const asked = (await hasProof(viewer)) ? null : await proofFromForm(viewer.identity, form);
  if (asked) return asked;
  if ((await listTokens(household.id)).length >= MAX_TOKENS) {
    return complaint(form, `A household has at most ${MAX_TOKENS} tokens: revoke one that is not used any more.`);
  }
  const secret = newPersonalToken();
  const token = { householdId: household.id, profileId: profile.id, userId: viewer.identity.userId, name };
  await insertToken({ ...token, purpose: 'api', mayWrite: may === 'write', hash: hashOfSecret(secret) });
  revalidatePath(PAGE);
  return { values: {}, errors: {}, secret };
}

/** Ends a token of the household, whoever made it. */
export async function revokeTokenAction(form: FormData): Promise<void> {
  const { household } = await requireProved(PAGE);
  const { id } = idFormSchema.parse(Object.fromEntries(form));
  await revokeToken(household.id, id);
  revalidatePath(PAGE);
}
