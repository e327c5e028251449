'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { complaint, type FormState, refused } from '@/lib/household/form-state';
import { changeableProfile, hasProof, mayChangeCaps, requireManager } from '@/lib/household/managing';
import { hashPin } from '@/lib/household/pins/hash';
import { storePin } from '@/lib/household/pins/repository';
import {
  readUnlocked,
  signUnlocked,
  UNLOCK_COOKIE,
  unlockCookieOptions,
  unlockProfile,
  unlockSettings,
} from '@/lib/household/pins/unlock';
import { preferenceChangesSchema } from '@/lib/household/preferences';
import { PROFILE_FACE_COOKIE, profileCookieOptions, profileFace } from '@/lib/household/profile-cookie';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { insertProfile, readHousehold, updateProfile } from '@/lib/household/repository';
import { newPinSchema, profileFormSchema } from '@/lib/household/schema';
import { getViewer, type Viewer } from '@/lib/household/viewer';
import { isProblemError } from '@/lib/http/problem';
import { capTrouble } from '@/lib/ratings/rated-region';
import { adminClient } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';

const PAGE = '/settings/profiles';

/** Adds a profile or, where the form names one, changes it. */
export async function saveProfileAction(_: FormState | null, form: FormData): Promise<FormState> {
  const manager = await requireManager(PAGE, 'demo-too');
  const parsed = profileFormSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { profileId, ...profile } = parsed.data;
  const trouble = capTrouble(profile);
  if (trouble) return { ...complaint(form, 'The profile was not saved.'), errors: { region: [trouble] } };
  const { viewer, household, client } = manager;
  if (!profileId) {
    try {
      await insertProfile(client, household.id, profile, viewer.profiles.length + 1);
    } catch (error) {
      if (isProblemError(error)) return complaint(form, error.message);
      throw error;
    }
    redirect(PAGE);
  }
  const existing = await changeableProfile(manager, profileId);
  if (existing && existing.ratingCap !== profile.ratingCap && !(await mayChangeCaps(manager))) {
    const asked = await proofFromForm(viewer.identity, form);
    if (asked) return asked;
  }
  const changed = existing && (await updateProfile(client, existing, profile));
  if (!changed) return complaint(form, 'This profile is not there any more, or asks for its PIN first.');
  if (viewer.activeProfile?.id === changed.id) {
    (await cookies()).set(PROFILE_FACE_COOKIE, profileFace(changed), profileCookieOptions);
  }
  redirect(PAGE);
}

/** Sets the PIN of a profile or (without `profileId`) of the settings; with `remove`, takes it away. */
export async function savePinAction(_: FormState | null, form: FormData): Promise<FormState> {
  const profileId = form.get('profileId') || null;
  const manager = await requireManager(profileId ? PAGE : '/settings/household', 'not-the-demo');
  const profile = profileId ? await changeableProfile(manager, profileId) : null;
  if (profileId && !profile) return complaint(form, 'This profile is not there any more, or asks for its PIN first.');
  // A new PIN of the settings locks out everyone who knows the one before, even the person who gave it just now.
  if (!(await (profile ? mayChangeCaps(manager) : hasProof(manager.viewer)))) {
    const asked = await proofFromForm(manager.viewer.identity, form);
    if (asked) return asked;
  }
  const owner = { householdId: manager.household.id, profileId: profile?.id ?? null };
  const admin = await adminClient();
  if (form.get('remove')) {
    await storePin(admin, owner, null);
    forgetProfiles();
    revalidatePath('/settings', 'layout');
    return { values: {}, errors: {}, done: 'There is no PIN any more.' };
  }
  const parsed = newPinSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  await storePin(admin, owner, await hashPin(parsed.data.pin));
  forgetProfiles();
  await stayIn(manager.viewer, owner.profileId);
  revalidatePath('/settings', 'layout');
  return { values: {}, errors: {}, done: 'The PIN is set.' };
}

/** A person who has just set a PIN need not give it at once. `viewer` is as it was before. */
async function stayIn(viewer: Viewer, profileId: string | null): Promise<void> {
  const client = await clientFor(viewer.identity);
  const { household, profiles } = await readHousehold(client);
  const profile = profiles.find(({ id }) => id === profileId);
  const jar = await cookies();
  const before = await readUnlocked(jar.get(UNLOCK_COOKIE)?.value, viewer.identity.userId);
  const settings = household && !profileId ? unlockSettings(before, household) : before;
  const unlocked = profile && viewer.activeProfile?.id === profile.id ? unlockProfile(settings, profile) : settings;
  jar.set(UNLOCK_COOKIE, await signUnlocked(unlocked, viewer.identity.userId), unlockCookieOptions);
}

/** How the profile that watches likes to; needs no PIN of the settings. @returns whether it was kept. */
export async function changePreferencesAction(changes: unknown): Promise<boolean> {
  const parsed = preferenceChangesSchema.safeParse(changes);
  const viewer = await getViewer();
  if (!parsed.success || !viewer?.activeProfile) return false;
  const client = await clientFor(viewer.identity);
  return (await updateProfile(client, viewer.activeProfile, { preferences: parsed.data })) !== null;
}
