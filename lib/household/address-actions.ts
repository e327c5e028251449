'use server';

import { setTimeout as sleep } from 'node:timers/promises';
import { redirect } from 'next/navigation';
import { tellOfAskedAddress, tellOfNewAddress } from '@/lib/household/address/letters';
import { askForAddress, readAskedAddress, takeAddressCode, takeBackAddress } from '@/lib/household/address/repository';
import { readWayBack } from '@/lib/household/address/way-back';
import { attemptOf, becomeKnown, patiencePlease } from '@/lib/household/attempts';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { beside, complaint, type FormState, refused } from '@/lib/household/form-state';
import { proofFromForm } from '@/lib/household/proof/from-form';
import { readProof } from '@/lib/household/proof/repository';
import { replacesPassword } from '@/lib/household/proof/rule';
import { addressCodeSchema, emailSchema } from '@/lib/household/schema';
import { endOtherSessions } from '@/lib/household/sessions/repository';
import { getViewer } from '@/lib/household/viewer';
import { writableCookies } from '@/lib/household/writable-cookies';
import type { Identity } from '@/lib/supabase/access-token';
import { supabaseConnection } from '@/lib/supabase/connection';
import { userClient } from '@/lib/supabase/session';

const PAGE = '/settings/account/address';
/** Longer than mailing takes: where another account has the address nothing is mailed, and time would tell. */
const LEAST_MS = 1000;

/** The first half: a code goes to the new address, and a warning to the one before. */
export async function newAddressAction(_: FormState | null, form: FormData): Promise<FormState> {
  const { identity, address } = await owner();
  const parsed = emailSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const { email } = parsed.data;
  if (email.toLowerCase() === address.toLowerCase()) return beside(form, 'email', 'That is the address it has.');
  if (!replacesPassword(await readProof(identity.sessionId))) {
    const asked = await proofFromForm(identity, form);
    if (asked) return asked;
  }
  const attempt = await attemptOf('mail', email);
  if (attempt.kind === 'wait') return complaint(form, patiencePlease(attempt.seconds));
  const unsent = 'No mail can be sent right now. Try again in a moment.';
  if (!(await (await supabaseConnection()).mailAnswers())) return complaint(form, unsent);
  const client = await userClient(await writableCookies());
  const [isAsked] = await Promise.all([askForAddress(client, identity.userId, email), sleep(LEAST_MS)]);
  if (!isAsked) return complaint(form, unsent);
  await tellOfAskedAddress(address, email);
  redirect(PAGE);
}

/** The second half: the code from the new mailbox. Every other session ends, as after a new password. */
export async function confirmAddressAction(_: FormState | null, form: FormData): Promise<FormState> {
  const { identity, address } = await owner();
  const parsed = addressCodeSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(form, parsed.error);
  const email = await readAskedAddress(identity);
  if (!email) redirect(PAGE);
  const attempt = await attemptOf('code', email);
  if (attempt.kind === 'wait') return complaint(form, patiencePlease(attempt.seconds));
  const taken = await takeAddressCode(identity.userId, email, parsed.data.code);
  if (taken === 'wrong') {
    return beside(form, 'code', 'That code is not right, or it has been used or grown old. Ask for a new one.');
  }
  await attempt.giveBack();
  if (taken === 'half') {
    return { values: {}, errors: {}, done: `One half is done: follow the link mailed to ${address} as well.` };
  }
  await endOtherSessions(identity.userId, identity.sessionId);
  // The token says the address, too.
  await (await userClient(await writableCookies())).auth.refreshSession();
  await becomeKnown(email);
  await tellOfNewAddress({ userId: identity.userId, address }, email);
  redirect('/settings/account');
}

/** For the person who reads the mail of the previous address, signed in or not. */
export async function takeBackAddressAction(_: FormState | null, form: FormData): Promise<FormState> {
  const sealed = form.get('sealed');
  const had = typeof sealed === 'string' ? await readWayBack(sealed) : null;
  if (!had) return complaint(form, 'This link has grown old.');
  if (!(await takeBackAddress(had.userId, had.address))) {
    return complaint(form, `${had.address} belongs to another account by now, so that it cannot be given back.`);
  }
  redirect('/sign-in/reset');
}

async function owner(): Promise<{ identity: Identity; address: string }> {
  const viewer = await getViewer();
  if (!viewer) redirect(`/sign-in?next=${PAGE}`);
  const { identity } = viewer;
  if (identity.email === null || isDemoAccount(identity)) redirect('/settings/account');
  return { identity, address: identity.email };
}
