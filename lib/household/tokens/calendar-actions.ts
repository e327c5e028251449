'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { serverEnvironment } from '@/lib/env/server';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { complaint, type FormState } from '@/lib/household/form-state';
import { insertToken, listTokens, revokeCalendars } from '@/lib/household/tokens/repository';
import { MAX_TOKENS } from '@/lib/household/tokens/schema';
import { getViewer } from '@/lib/household/viewer';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';

const PAGE = '/coming-up';

interface Maker {
  profile: OwnProfile;
  householdId: string;
  userId: string;
}

/**
 * Makes the address of the profile's calendar; one that was there before opens nothing any more. Only the profile that
 * watches in this browser, its PIN given, makes its own.
 */
export async function makeCalendarAction(_: FormState | null, form: FormData): Promise<FormState> {
  const { profile, householdId, userId } = await requireMaker();
  const others = (await listTokens(householdId)).filter((token) => !isCalendarOf(token, profile.id));
  if (others.length >= MAX_TOKENS) {
    return complaint(form, `A household has at most ${MAX_TOKENS} addresses and tokens: revoke one in the settings.`);
  }
  await revokeCalendars(householdId, profile.id);
  const secret = newPersonalToken();
  await insertToken({
    householdId,
    userId,
    profileId: profile.id,
    purpose: 'calendar',
    name: 'Calendar',
    mayWrite: false,
    hash: hashOfSecret(secret),
  });
  revalidatePath(PAGE);
  return { values: {}, errors: {}, secret: `${serverEnvironment().siteUrl}/api/calendars/${secret}.ics` };
}

/** From now on the profile's calendar is nowhere. */
export async function revokeCalendarAction(_: FormState | null, _form: FormData): Promise<FormState> {
  const { profile, householdId } = await requireMaker();
  await revokeCalendars(householdId, profile.id);
  revalidatePath(PAGE);
  return { values: {}, errors: {}, done: 'The address is revoked: calendars that had it are told so.' };
}

async function requireMaker(): Promise<Maker> {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in');
  const { identity, household, activeProfile: profile } = viewer;
  if (!household || !profile || isDemoAccount(identity)) redirect(PAGE);
  return { profile, householdId: household.id, userId: identity.userId };
}

function isCalendarOf({ purpose, profileId }: { purpose: string; profileId: string }, id: string): boolean {
  return purpose === 'calendar' && profileId === id;
}
