'use server';

import { redirect } from 'next/navigation';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { beside, complaint, type FormState, refused } from '@/lib/household/form-state';
import { passwordComplaint } from '@/lib/household/password/rule';
import { isCommonPassword } from '@/lib/household/password/seen-often';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { readProof, storeProof } from '@/lib/household/proof/repository';
import { replacesPassword } from '@/lib/household/proof/rule';
import { passwordSchema } from '@/lib/household/schema';
import { endOtherSessions } from '@/lib/household/sessions/repository';
import { getViewer } from '@/lib/household/viewer';
import { writableCookies } from '@/lib/household/writable-cookies';
import { userClient } from '@/lib/supabase/session';

/**
 * Sets a new password, for a person who gives the one before with it or has just come by a code mailed for that alone,
 * and ends every other session: people who knew the old password are out.
 */
export async function newPasswordAction(_: FormState | null, form: FormData): Promise<FormState> {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in/reset');
  const { identity } = viewer;
  if (isDemoAccount(identity)) redirect('/settings/account');
  const parsed = passwordSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { password } = parsed.data;
  const weak = passwordComplaint(password, identity.email, isCommonPassword);
  if (weak) return beside(form, 'password', weak);
  if (!replacesPassword(await readProof(identity.sessionId))) {
    const asked = await proofFromForm(identity, form);
    if (asked) return asked;
  }
  const client = await userClient(await writableCookies());
  const { error } = await client.auth.updateUser({ password });
  if (error?.code === 'same_password') return complaint(form, 'That is the password you had.');
  if (error) return complaint(form, 'The password could not be changed. Try again in a moment.');
  await endOtherSessions(identity.userId, identity.sessionId);
  // The mailed code was good for this one password.
  await storeProof(identity.sessionId, 'password');
  redirect('/profiles');
}
