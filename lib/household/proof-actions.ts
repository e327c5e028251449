'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/lib/household/form-state';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { getViewer } from '@/lib/household/viewer';
import { ownPath } from '@/lib/http/own-path';

/** The account's password, and on to what needed it. */
export async function proveAction(_: FormState | null, form: FormData): Promise<FormState> {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in');
  const asked = await proofFromForm(viewer.identity, form);
  if (asked) return asked;
  redirect(ownPath(form.get('next'), '/settings'));
}
