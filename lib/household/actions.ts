'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { PROFILE_COOKIE, PROFILE_FACE_COOKIE, profileCookieOptions, profileFace } from '@/lib/household/profile-cookie';
import { createHousehold, insertProfile } from '@/lib/household/repository';
import { credentialsSchema, newProfileSchema, signUpSchema } from '@/lib/household/schema';
import { getViewer } from '@/lib/household/viewer';
import { type CookieJar, userClient } from '@/lib/supabase/session';

/** What a form shows after it was refused: what was typed, and what is wrong beside each field. */
export interface FormState {
  values: Record<string, string>;
  errors: Record<string, string[] | undefined>;
  /** What is wrong with the whole, not with one field. */
  message?: string;
}

async function writableCookies(): Promise<CookieJar> {
  const jar = await cookies();
  return {
    getAll: () => jar.getAll(),
    setAll: (list) => {
      for (const { name, value, options } of list) jar.set(name, value, options);
    },
  };
}

function typedValues(form: FormData): Record<string, string> {
  return Object.fromEntries(['name', 'email'].map((field) => [field, String(form.get(field) ?? '')]));
}

function refused(form: FormData, error: z.ZodError): FormState {
  return { values: typedValues(form), errors: z.flattenError(error).fieldErrors };
}

/** Only paths of this site: an address given in a link must not lead elsewhere. */
function safePath(path: FormDataEntryValue | null): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/profiles';
}

export async function signInAction(_: FormState | null, form: FormData): Promise<FormState> {
  const parsed = credentialsSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const client = await userClient(await writableCookies());
  const { error } = await client.auth.signInWithPassword(parsed.data);
  if (error) return { values: typedValues(form), errors: {}, message: signInComplaint(error) };
  redirect(safePath(form.get('next')));
}

function signInComplaint(error: { status?: number }): string {
  return error.status && error.status < 500
    ? 'Email and password do not go together.'
    : 'Signing in does not work right now. Try again in a moment.';
}

/** Makes the account, its household, and its first profile, named after the person. */
export async function signUpAction(_: FormState | null, form: FormData): Promise<FormState> {
  const parsed = signUpSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { name, email, password } = parsed.data;
  const client = await userClient(await writableCookies());
  const { data, error } = await client.auth.signUp({ email, password });
  if (error) {
    const taken = error.code === 'user_already_exists' || error.status === 422;
    const errors = taken ? { email: ['There is an account with this email already. Sign in instead.'] } : {};
    const message = taken ? undefined : 'Signing up does not work right now. Try again in a moment.';
    return { values: typedValues(form), errors, message };
  }
  if (!data.session) {
    return { values: typedValues(form), errors: {}, message: `Almost there: follow the link we sent to ${email}.` };
  }
  const householdId = await createHousehold(client, `${name}'s household`);
  await insertProfile(client, householdId, newProfileSchema.parse({ name }), 0);
  redirect('/profiles');
}

export async function signOutAction(): Promise<void> {
  const client = await userClient(await writableCookies());
  await client.auth.signOut({ scope: 'local' });
  const jar = await cookies();
  jar.delete(PROFILE_COOKIE);
  jar.delete(PROFILE_FACE_COOKIE);
  redirect('/');
}

/** From "Who's watching?": this browser watches as that profile from now on. */
export async function chooseProfileAction(form: FormData): Promise<void> {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in');
  const profile = viewer.profiles.find(({ id }) => id === form.get('profileId'));
  if (!profile) redirect('/profiles');
  const jar = await cookies();
  jar.set(PROFILE_COOKIE, profile.id, profileCookieOptions);
  jar.set(PROFILE_FACE_COOKIE, profileFace(profile), profileCookieOptions);
  redirect('/home');
}
