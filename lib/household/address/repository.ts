import 'server-only';
import { HouseholdStoreError } from '@/lib/household/errors';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import { passingClient } from '@/lib/supabase/session';
import { forgetSessions } from '@/lib/supabase/session-counts';

/** As long as Supabase takes the code that was mailed. */
const CODE_COUNTS_MS = 60 * 60_000;

/** The address that an account asked for, while the code mailed there is good. */
export async function readAskedAddress({ accessToken }: Identity): Promise<string | null> {
  const { data, error } = await (await passingClient()).auth.getUser(accessToken);
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  const { new_email: asked, email_change_sent_at: sentAt } = data.user;
  return asked && sentAt && Date.now() - Date.parse(sentAt) < CODE_COUNTS_MS ? asked : null;
}

/**
 * Has a code mailed to a new address. Where another account has it, nothing is mailed, and nothing else is different.
 * @returns whether that could be done.
 */
export async function askForAddress(client: TonightSupabase, userId: string, email: string): Promise<boolean> {
  const { error } = await client.auth.updateUser({ email });
  if (error?.code === 'email_exists') await pretendAddressChange(userId, email);
  return error === null || error.code === 'email_exists';
}

export async function pretendAddressChange(userId: string, email: string): Promise<void> {
  const { error } = await (await adminClient()).rpc('pretend_address_change', { account: userId, address: email });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
}

/**
 * Takes the code that was mailed to the new address.
 * @returns `half` where a hosted project wants the one mailed to the address before as well.
 */
export async function takeAddressCode(userId: string, email: string, code: string): Promise<'done' | 'half' | 'wrong'> {
  const client = await passingClient();
  const { data, error } = await client.auth.verifyOtp({ email, token: code, type: 'email_change' });
  if (error) return 'wrong';
  if (!data.session) return 'half';
  // Verifying began a session of its own; the browser goes on with the one it has.
  await client.auth.signOut({ scope: 'local' });
  return data.user?.id === userId ? 'done' : 'wrong';
}

/** Gives an account its address of before, ends its sessions and its password. False: another account has it by now. */
export async function takeBackAddress(userId: string, email: string): Promise<boolean> {
  const { data, error } = await (await adminClient()).rpc('take_back_address', { account: userId, address: email });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  forgetSessions();
  return data;
}
