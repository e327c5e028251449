'use server';

import { redirect } from 'next/navigation';
import { attemptOf, patiencePlease } from '@/lib/household/attempts';
import { isDemoAccount } from '@/lib/household/demo-credentials';
import { complaint, type FormState, refused } from '@/lib/household/form-state';
import { otpType } from '@/lib/household/mailed-link-repository';
import { emailSchema, mailedCodeSchema, newPasswordSchema } from '@/lib/household/schema';
import { getViewer } from '@/lib/household/viewer';
import { writableCookies } from '@/lib/household/writable-cookies';
import { ownPath } from '@/lib/http/own-path';
import { userClient } from '@/lib/supabase/session';

/*
 * Signing in by mail: a code of six digits, and a link that does the same, for whoever forgot the password or would
 * rather not have one. Whether there is an account with an address is not told to who only types it.
 */

export async function mailSignInCodeAction(_: FormState | null, form: FormData): Promise<FormState> {
  const parsed = emailSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { email } = parsed.data;
  const attempt = await attemptOf('mail', email);
  if (attempt.kind === 'wait') return complaint(form, patiencePlease(attempt.seconds));
  const client = await userClient(await writableCookies());
  const reset = form.get('purpose') === 'recovery';
  const { error } = reset
    ? await client.auth.resetPasswordForEmail(email)
    : await client.auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
  if (error && (error.status ?? 500) >= 500) {
    return complaint(form, 'No mail can be sent right now. Try again in a moment.');
  }
  const parameters = new URLSearchParams({ email, purpose: reset ? 'recovery' : 'email' });
  const next = form.get('next');
  if (typeof next === 'string') parameters.set('next', next);
  redirect(`/sign-in/code?${parameters}`);
}

export async function enterMailedCodeAction(_: FormState | null, form: FormData): Promise<FormState> {
  const parsed = mailedCodeSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { email, code: token, purpose } = parsed.data;
  const attempt = await attemptOf('code', email);
  if (attempt.kind === 'wait') return complaint(form, patiencePlease(attempt.seconds));
  const client = await userClient(await writableCookies());
  const { error } = await client.auth.verifyOtp({ email, token, type: otpType(purpose) });
  if (error) {
    const stale = 'That code is not right, or it has been used or grown old. Ask for a new one.';
    return { ...complaint(form, ''), message: undefined, errors: { code: [stale] } };
  }
  await attempt.giveBack();
  redirect(purpose === 'recovery' ? '/sign-in/new-password' : ownPath(form.get('next'), '/profiles'));
}

export async function newPasswordAction(_: FormState | null, form: FormData): Promise<FormState> {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in/reset');
  if (isDemoAccount(viewer.identity)) redirect('/settings/account');
  const parsed = newPasswordSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const client = await userClient(await writableCookies());
  const { error } = await client.auth.updateUser({ password: parsed.data.password });
  if (error) {
    const same = error.code === 'same_password';
    const message = same
      ? 'That is the password you had.'
      : 'The password could not be changed. Try again in a moment.';
    return complaint(form, message);
  }
  redirect('/profiles');
}
