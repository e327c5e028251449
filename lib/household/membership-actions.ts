'use server';

import { createHash, randomBytes } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { complaint, type FormState, refused } from '@/lib/household/form-state';
import { requireManager } from '@/lib/household/managing';
import {
  acceptInvite,
  deleteHousehold,
  deleteInvite,
  insertInvite,
  leaveHousehold,
  removePerson,
  renameHousehold,
} from '@/lib/household/membership-repository';
import { PROFILE_COOKIE, PROFILE_FACE_COOKIE } from '@/lib/household/profile-cookie';
import { confirmedNameSchema, householdNameSchema, idFormSchema } from '@/lib/household/schema';
import { getViewer } from '@/lib/household/viewer';
import { clientFor } from '@/lib/supabase/session';

const PAGE = '/settings/household';

export async function renameHouseholdAction(_: FormState | null, form: FormData): Promise<FormState> {
  const { household, viewer } = await requireManager(PAGE, 'not-the-demo');
  const parsed = householdNameSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const renamed = await renameHousehold(await clientFor(viewer.identity), household.id, parsed.data.name);
  if (!renamed) return complaint(form, 'Only the owner gives the household its name.');
  revalidatePath('/settings', 'layout');
  return { values: {}, errors: {}, done: 'That is its name now.' };
}

/** What the form shows once: the link's address is known to nobody afterwards. */
export interface InviteState {
  /** Path of this site. */
  path?: string;
  message?: string;
}

export async function inviteAction(): Promise<InviteState> {
  const { household, viewer } = await requireManager(PAGE, 'not-the-demo');
  const token = randomBytes(24).toString('base64url');
  try {
    const hash = createHash('sha256').update(token).digest('hex');
    await insertInvite(await clientFor(viewer.identity), household.id, hash);
  } catch (error) {
    console.error(error);
    return { message: 'No link could be made. Only the owner invites.' };
  }
  revalidatePath(PAGE);
  return { path: `/join/${token}` };
}

export async function withdrawInviteAction(form: FormData): Promise<void> {
  const { viewer } = await requireManager(PAGE, 'not-the-demo');
  const { id } = idFormSchema.parse(Object.fromEntries(form));
  await deleteInvite(await clientFor(viewer.identity), id);
  revalidatePath(PAGE);
}

export async function removePersonAction(form: FormData): Promise<void> {
  const { viewer } = await requireManager(PAGE, 'not-the-demo');
  const { id } = idFormSchema.parse(Object.fromEntries(form));
  if (id !== viewer.identity.userId) await removePerson(await clientFor(viewer.identity), id);
  revalidatePath(PAGE);
}

/** From an invite's page. What the invite came to shows there. */
export async function acceptInviteAction(form: FormData): Promise<void> {
  const token = String(form.get('token') ?? '');
  const viewer = await getViewer();
  if (!viewer) redirect(`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`);
  const accepted = await acceptInvite(await clientFor(viewer.identity), token);
  if (accepted === 'joined' || accepted === 'member') redirect('/profiles');
  redirect(`/join/${encodeURIComponent(token)}${accepted === 'elsewhere' ? '?elsewhere' : ''}`);
}

export async function leaveHouseholdAction(): Promise<void> {
  const { viewer } = await requireManager(PAGE, 'not-the-demo');
  const left = await leaveHousehold(await clientFor(viewer.identity));
  if (!left) redirect(PAGE);
  await forgetWhoWatches();
  redirect('/profiles');
}

/** With everything in it; the name has to be typed, as there is no way back. */
export async function deleteHouseholdAction(_: FormState | null, form: FormData): Promise<FormState> {
  const { household, viewer } = await requireManager(PAGE, 'not-the-demo');
  const parsed = confirmedNameSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  if (parsed.data.confirmation !== household.name) {
    return { ...complaint(form, ''), message: undefined, errors: { confirmation: [`Type “${household.name}”.`] } };
  }
  if (!(await deleteHousehold(await clientFor(viewer.identity), household.id))) {
    return complaint(form, 'Only the owner deletes the household.');
  }
  await forgetWhoWatches();
  redirect('/profiles');
}

async function forgetWhoWatches(): Promise<void> {
  const jar = await cookies();
  for (const name of [PROFILE_COOKIE, PROFILE_FACE_COOKIE]) jar.delete(name);
}
