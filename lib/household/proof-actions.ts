'use server';

import { redirect } from 'next/navigation';
import { type FormState, safePath } from '@/lib/household/form-state';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { getViewer } from '@/lib/household/viewer';

/** The account's password, and on to what needed it. */
export async function proveAction(_: FormState | null, form: FormData): Promise<FormState> {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in');
  const asked = await proofFromForm(viewer.identity, form);
  if (asked) return asked;
  redirect(safePath(form.get('next'), '/settings'));
}
