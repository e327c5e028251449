'use server';

import { redirect } from 'next/navigation';
import { attemptOf, becomeKnown, patiencePlease } from '@/lib/household/attempts';
import { beside, complaint, type FormState, refused } from '@/lib/household/form-state';
import { takeMailedCode } from '@/lib/household/mailed-link-repository';
import { emailSchema, mailedCodeSchema } from '@/lib/household/schema';
import { writableCookies } from '@/lib/household/writable-cookies';
import { ownPath } from '@/lib/http/own-path';
import { supabaseConnection } from '@/lib/supabase/connection';
import { userClient } from '@/lib/supabase/session';

/*
 * Signing in by mail: a code of six digits, and a link that does the same, for people who forgot the password or would
 * rather not have one. A person who only types an address does not learn whether there is an account with it.
 */

export async function mailSignInCodeAction(_: FormState | null, form: FormData): Promise<FormState> {
  const parsed = emailSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { email } = parsed.data;
  const attempt = await attemptOf('mail', email);
  if (attempt.kind === 'wait') return complaint(form, patiencePlease(attempt.seconds));
  const client = await userClient(await writableCookies());
  const unsent = 'No mail can be sent right now. Try again in a moment.';
  // Asked of everybody, also of who has no account.
  if (!(await (await supabaseConnection()).mailAnswers())) return complaint(form, unsent);
  const reset = form.get('purpose') === 'recovery';
  const { error } = reset
    ? await client.auth.resetPasswordForEmail(email)
    : await client.auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
  if (error && (error.status ?? 500) >= 500) {
    return complaint(form, unsent);
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
  const taken = await takeMailedCode(client, { email, token }, purpose);
  if (!taken) {
    return beside(form, 'code', 'That code is not right, or it has been used or grown old. Ask for a new one.');
  }
  await attempt.giveBack();
  await becomeKnown(email);
  redirect(purpose === 'recovery' ? '/sign-in/new-password' : ownPath(form.get('next'), '/profiles'));
}
