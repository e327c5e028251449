'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { attemptOf, becomeKnown, patiencePlease } from '@/lib/household/attempts';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { beside, complaint, type FormState, refused } from '@/lib/household/form-state';
import { isOperatorAddress } from '@/lib/household/operator-address';
import { passwordComplaint } from '@/lib/household/password/rule';
import { isCommonPassword } from '@/lib/household/password/seen-often';
import { UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE, PROFILE_FACE_COOKIE } from '@/lib/household/profile-cookie';
import { createHousehold, findHousehold, insertProfile } from '@/lib/household/repository';
import { credentialsSchema, householdNameSchema, newProfileSchema, signUpSchema } from '@/lib/household/schema';
import { getViewer, managingHindrance } from '@/lib/household/viewer';
import { writableCookies } from '@/lib/household/writable-cookies';
import { cookieSafety } from '@/lib/http/cookie-names';
import { ownPath } from '@/lib/http/own-path';
import { userClient } from '@/lib/supabase/session';
import { forgetSessions } from '@/lib/supabase/session-counts';

export async function signInAction(_: FormState | null, form: FormData): Promise<FormState> {
  const parsed = credentialsSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const attempt = await attemptOf('sign-in', parsed.data.email);
  if (attempt.kind === 'wait') return complaint(form, patiencePlease(attempt.seconds));
  const client = await userClient(await writableCookies());
  const { error } = await client.auth.signInWithPassword(parsed.data);
  if (error) return complaint(form, signInComplaint(error));
  await attempt.giveBack();
  await becomeKnown(parsed.data.email);
  redirect(ownPath(form.get('next'), '/profiles'));
}

function signInComplaint(error: { status?: number }): string {
  return error.status && error.status < 500
    ? 'Email and password do not go together.'
    : 'Signing in does not work right now. Try again in a moment.';
}

/** Makes the account and, unless it was invited to one, its household with a first profile named after the person. */
export async function signUpAction(_: FormState | null, form: FormData): Promise<FormState> {
  const parsed = signUpSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { email, password, ...person } = parsed.data;
  const weak = passwordComplaint(password, email, isCommonPassword);
  if (weak) return beside(form, 'password', weak);
  const attempt = await attemptOf('sign-up', email);
  if (attempt.kind === 'wait') return complaint(form, patiencePlease(attempt.seconds));
  const taken = () => beside(form, 'email', 'There is an account with this email already. Sign in instead.');
  if (isOperatorAddress(email)) return taken();
  const client = await userClient(await writableCookies());
  const { data, error } = await client.auth.signUp({ email, password });
  if (error) {
    if (error.code === 'user_already_exists' || error.status === 422) return taken();
    return complaint(form, 'Signing up does not work right now. Try again in a moment.');
  }
  if (!data.session) return complaint(form, `Almost there: follow the link we sent to ${email}.`);
  await becomeKnown(email);
  const next = ownPath(form.get('next'), '/profiles');
  if (next.startsWith('/join/')) redirect(next);
  const householdId = await createHousehold(client, `${person.name}’s household`);
  await insertProfile(client, householdId, newProfileSchema.parse(person), 0);
  redirect(next);
}

/** For an account that has no household: it left one, or was interrupted before it had one. */
export async function startHouseholdAction(_: FormState | null, form: FormData): Promise<FormState> {
  if (!(await getViewer())) redirect('/sign-in?next=/profiles');
  const parsed = householdNameSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const client = await userClient(await writableCookies());
  if (!(await findHousehold(client))) await createHousehold(client, parsed.data.name);
  redirect('/profiles');
}

/** Here alone. Under a cap the settings' PIN stands before it: a viewer who is signed out sees the whole catalog. */
export async function signOutAction(): Promise<void> {
  await signOut('local');
}

/** On every device. */
export async function signOutEverywhereAction(): Promise<void> {
  const viewer = await getViewer();
  await signOut(viewer && isDemoAccount(viewer.identity) ? 'local' : 'global');
}

async function signOut(scope: 'local' | 'global'): Promise<void> {
  const viewer = await getViewer();
  const isCapped = viewer !== null && (viewer.activeProfile === null || viewer.activeProfile.ratingCap !== null);
  if (viewer && isCapped && (await managingHindrance(viewer)) === 'pin-needed') redirect('/settings/account');
  const client = await userClient(await writableCookies());
  await client.auth.signOut({ scope });
  forgetSessions();
  const jar = await cookies();
  for (const name of [PROFILE_COOKIE, PROFILE_FACE_COOKIE, UNLOCK_COOKIE]) jar.delete({ name, ...cookieSafety });
  redirect('/');
}
