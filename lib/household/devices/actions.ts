'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { nameDevice } from '@/lib/household/devices/repository';
import { deviceNameFormSchema } from '@/lib/household/devices/schema';
import { type FormState, refused } from '@/lib/household/form-state';
import { getViewer } from '@/lib/household/viewer';
import { clientFor } from '@/lib/supabase/session';

/** Gives a device of the household a name that its people know, wherever devices are shown. */
export async function nameDeviceAction(_: FormState | null, form: FormData): Promise<FormState> {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in');
  const { identity, household, activeProfile } = viewer;
  if (!household || !activeProfile) redirect('/history');
  const parsed = deviceNameFormSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { deviceId, name, itself } = parsed.data;
  const sessionId = itself ? identity.sessionId : null;
  await nameDevice(await clientFor(identity), { householdId: household.id, deviceId, name, sessionId });
  revalidatePath('/settings/sessions');
  return { values: {}, errors: {}, done: `It is called ${name} now.` };
}
