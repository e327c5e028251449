import 'server-only';
import { patiencePlease, whoTries } from '@/lib/household/attempts';
import { beside, complaint, type FormState } from '@/lib/household/form-state';
import { givePassword } from '@/lib/household/proof/give';
import type { Identity } from '@/lib/supabase/access-token';

/** What a form sends along where the account has to be proved. */
export const PROOF_FIELD = 'currentPassword';

/**
 * Takes the account's password from a form, for an act that needs it.
 * @returns null: it was right, and counts for ten minutes; else what the form says, with the field it asks in.
 */
export async function proofFromForm(identity: Identity, form: FormData): Promise<FormState | null> {
  const password = form.get(PROOF_FIELD);
  if (typeof password !== 'string' || password === '')
    return beside(form, PROOF_FIELD, 'Give the account’s password for this.');
  const verdict = await givePassword(identity, password, await whoTries(identity.email ?? ''));
  if (verdict.kind === 'right') return null;
  if (verdict.kind === 'wait') return complaint(form, patiencePlease(verdict.seconds));
  return beside(form, PROOF_FIELD, 'That is not the account’s password.');
}
