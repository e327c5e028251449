'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { beside, complaint, type FormState, refused } from '@/lib/household/form-state';
import { enterPin } from '@/lib/household/pins/enter';
import { isProfileOpen, signUnlocked, UNLOCK_COOKIE, unlockCookieOptions } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE, PROFILE_FACE_COOKIE, profileCookieOptions, profileFace } from '@/lib/household/profile-cookie';
import { readProof, storeProof } from '@/lib/household/proof/repository';
import { isProved } from '@/lib/household/proof/rule';
import { type Profile, pinFormSchema } from '@/lib/household/schema';
import { getViewer, type Viewer } from '@/lib/household/viewer';
import { addressOf } from '@/lib/http/client-address';
import { ownPath } from '@/lib/http/own-path';

/** From "Who's watching?": this browser watches as that profile from now on, once its PIN was given. */
export async function chooseProfileAction(form: FormData): Promise<void> {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in');
  const profile = viewer.profiles.find(({ id }) => id === form.get('profileId'));
  if (!profile) redirect('/profiles');
  if (!isProfileOpen(profile, viewer.unlocked)) redirect(`/profiles/${profile.id}`);
  await closeOthers(viewer, profile);
  // The person who proved the account no longer holds the remote.
  if (profile.ratingCap !== null) await storeProof(viewer.identity.sessionId, null);
  await watchAs(profile);
  redirect('/home');
}

/** The PIN of a profile, and on to it; or of the settings, and on to where it was asked for. */
export async function enterPinAction(_: FormState | null, form: FormData): Promise<FormState> {
  const viewer = await getViewer();
  if (!viewer?.household) redirect('/sign-in');
  const parsed = pinFormSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { pin, profileId } = parsed.data;
  const profile = viewer.profiles.find(({ id }) => id === profileId) ?? null;
  if (profileId && !profile) redirect('/profiles');
  const jar = await cookies();
  const { userId } = viewer.identity;
  const proved = isProved(await readProof(viewer.identity.sessionId), true);
  const from = { cookie: jar.get(UNLOCK_COOKIE)?.value, address: addressOf(await headers()), proved };
  const entered = await enterPin(userId, viewer.household, profile, pin, from);
  if (entered.kind === 'wrong') return beside(form, 'pin', 'Not the PIN.');
  if (entered.kind === 'wait') return complaint(form, `Too many wrong tries. ${waitWords(entered.seconds)}`);
  jar.set(UNLOCK_COOKIE, entered.cookie, unlockCookieOptions);
  if (profile?.ratingCap != null) await storeProof(viewer.identity.sessionId, null);
  if (profile) await watchAs(profile);
  redirect(profile ? '/home' : ownPath(form.get('next'), '/settings'));
}

function waitWords(seconds: number): string {
  return seconds < 90 ? `Wait ${seconds} seconds.` : `Wait ${Math.ceil(seconds / 60)} minutes.`;
}

/** After the remote is handed on, the PINs of the profile before and of the settings are needed again. */
async function closeOthers({ identity, unlocked }: Viewer, profile: Profile): Promise<void> {
  const stays = unlocked.profile?.id === profile.id ? { profile: unlocked.profile } : {};
  if (Object.keys(unlocked).length === Object.keys(stays).length) return;
  (await cookies()).set(UNLOCK_COOKIE, await signUnlocked(stays, identity.userId), unlockCookieOptions);
}

async function watchAs(profile: Profile): Promise<void> {
  const jar = await cookies();
  jar.set(PROFILE_COOKIE, profile.id, profileCookieOptions);
  jar.set(PROFILE_FACE_COOKIE, profileFace(profile), profileCookieOptions);
}
