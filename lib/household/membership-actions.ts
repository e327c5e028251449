'use server';

import { createHash, randomBytes } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { beside, complaint, type FormState, refused } from '@/lib/household/form-state';
import { hasProof, type Manager, requireManager, requireProved } from '@/lib/household/managing';
import {
  acceptInvite,
  deleteHousehold,
  deleteInvite,
  insertInvite,
  isOwner,
  leaveHousehold,
  removePerson,
  renameHousehold,
} from '@/lib/household/membership-repository';
import { PROFILE_COOKIE, PROFILE_FACE_COOKIE } from '@/lib/household/profile-cookie';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { confirmedNameSchema, householdNameSchema, idIn } from '@/lib/household/schema';
import { getViewer } from '@/lib/household/viewer';
import { cookieSafety } from '@/lib/http/cookie-names';
import { clientFor } from '@/lib/supabase/session';

const PAGE = '/settings/household';

export async function renameHouseholdAction(_: FormState | null, form: FormData): Promise<FormState> {
  const { household, viewer, client } = await requireManager(PAGE, 'not-the-demo');
  const parsed = householdNameSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  if (!(await isOwner(await clientFor(viewer.identity), household.id))) {
    return complaint(form, 'Only the owner gives the household its name.');
  }
  await renameHousehold(client, household.id, parsed.data.name);
  revalidatePath('/settings', 'layout');
  return { values: {}, errors: {}, done: 'That is its name now.' };
}

export async function inviteAction(_: FormState | null, form: FormData): Promise<FormState> {
  const manager = await requireManager(PAGE, 'not-the-demo');
  const asked = await proofFor(manager, form);
  if (asked) return asked;
  const { household, viewer } = manager;
  const token = randomBytes(24).toString('base64url');
  try {
    const hash = createHash('sha256').update(token).digest('hex');
    await insertInvite(await clientFor(viewer.identity), household.id, hash);
  } catch (error) {
    console.error(error);
    return complaint(form, 'No link could be made. Only the owner invites.');
  }
  revalidatePath(PAGE);
  return { values: {}, errors: {}, link: `/join/${token}` };
}

export async function withdrawInviteAction(form: FormData): Promise<void> {
  const { viewer } = await requireManager(PAGE, 'not-the-demo');
  const id = idIn(form);
  if (id) await deleteInvite(await clientFor(viewer.identity), id);
  revalidatePath(PAGE);
}

export async function removePersonAction(form: FormData): Promise<void> {
  const { viewer } = await requireProved(PAGE);
  const id = idIn(form);
  if (id && id !== viewer.identity.userId) await removePerson(await clientFor(viewer.identity), id);
  revalidatePath(PAGE);
}

/** From an invite's page. What the invite came to shows there. */
export async function acceptInviteAction(form: FormData): Promise<void> {
  const token = String(form.get('token') ?? '').toWellFormed();
  const viewer = await getViewer();
  if (!viewer) redirect(`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`);
  const accepted = await acceptInvite(await clientFor(viewer.identity), token);
  if (accepted === 'joined' || accepted === 'member') redirect('/profiles');
  redirect(`/join/${encodeURIComponent(token)}${accepted === 'elsewhere' ? '?elsewhere' : ''}`);
}

export async function leaveHouseholdAction(_: FormState | null, form: FormData): Promise<FormState> {
  const manager = await requireManager(PAGE, 'not-the-demo');
  const asked = await proofFor(manager, form);
  if (asked) return asked;
  const left = await leaveHousehold(await clientFor(manager.viewer.identity));
  if (!left) return complaint(form, 'Nobody else lives here: delete the household instead.');
  await forgetWhoWatches();
  redirect('/profiles');
}

/** With everything in it; the name has to be typed, as there is no way back. */
export async function deleteHouseholdAction(_: FormState | null, form: FormData): Promise<FormState> {
  const manager = await requireManager(PAGE, 'not-the-demo');
  const { household, viewer } = manager;
  const parsed = confirmedNameSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  if (parsed.data.confirmation !== household.name) {
    return beside(form, 'confirmation', `Type “${household.name}”.`);
  }
  const asked = await proofFor(manager, form);
  if (asked) return asked;
  if (!(await deleteHousehold(await clientFor(viewer.identity), household.id))) {
    return complaint(form, 'Only the owner deletes the household.');
  }
  await forgetWhoWatches();
  redirect('/profiles');
}

/** @returns what the form has to ask first; null: the account is proved. */
async function proofFor({ viewer }: Manager, form: FormData): Promise<FormState | null> {
  return (await hasProof(viewer)) ? null : proofFromForm(viewer.identity, form);
}

async function forgetWhoWatches(): Promise<void> {
  const jar = await cookies();
  for (const name of [PROFILE_COOKIE, PROFILE_FACE_COOKIE]) jar.delete({ name, ...cookieSafety });
}
