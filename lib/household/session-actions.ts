'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { DELETED_COOKIE, deletedCookieOptions } from '@/lib/household/deleted-cookie';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { DEVICE_COOKIE } from '@/lib/household/device-cookie';
import type { FormState } from '@/lib/household/form-state';
import { requireManager } from '@/lib/household/managing';
import { UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE, PROFILE_FACE_COOKIE } from '@/lib/household/profile-cookie';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { readProof } from '@/lib/household/proof/repository';
import { replacesPassword } from '@/lib/household/proof/rule';
import { idIn } from '@/lib/household/schema';
import { deleteAccount, endOtherSessions, endSession } from '@/lib/household/sessions/repository';
import { getViewer } from '@/lib/household/viewer';
import { cookieSafety } from '@/lib/http/cookie-names';
import { SESSION_COOKIE } from '@/lib/supabase/session';

const PAGE = '/settings/sessions';

/** Signs out one other device: it takes no proof to be safer. */
export async function endSessionAction(form: FormData): Promise<void> {
  const { identity } = (await requireManager(PAGE, 'not-the-demo')).viewer;
  const id = idIn(form);
  if (id && id !== identity.sessionId) await endSession(identity.userId, id);
  revalidatePath(PAGE);
}

export async function endOtherSessionsAction(): Promise<void> {
  const { identity } = (await requireManager(PAGE, 'not-the-demo')).viewer;
  await endOtherSessions(identity.userId, identity.sessionId);
  revalidatePath(PAGE);
}

/** The account with all that is its own. The password is given with it, or a mailed code was just before. */
export async function deleteAccountAction(_: FormState | null, form: FormData): Promise<FormState> {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in');
  const { identity } = viewer;
  if (isDemoAccount(identity)) redirect('/settings/account');
  if (!replacesPassword(await readProof(identity.sessionId))) {
    const asked = await proofFromForm(identity, form);
    if (asked) return asked;
  }
  await deleteAccount(identity.userId);
  const jar = await cookies();
  const ours = jar.getAll().filter(({ name }) => name.startsWith(SESSION_COOKIE));
  for (const { name } of ours) jar.delete({ name, ...cookieSafety });
  for (const name of [PROFILE_COOKIE, PROFILE_FACE_COOKIE, UNLOCK_COOKIE, DEVICE_COOKIE])
    jar.delete({ name, ...cookieSafety });
  jar.set(DELETED_COOKIE, 'yes', deletedCookieOptions);
  redirect('/sign-in/deleted');
}
