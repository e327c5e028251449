import 'server-only';
import { HouseholdStoreError } from '@/lib/household/errors';
import { fitsBcrypt } from '@/lib/household/password/rule';
import { passingClient } from '@/lib/supabase/session';

/**
 * Whether an account signs in with this; the session that this makes is ended at once.
 * @throws HouseholdStoreError when the store does not answer.
 */
export async function isPasswordOf(email: string, password: string): Promise<boolean> {
  if (!fitsBcrypt(password)) return false;
  const client = await passingClient();
  const { data, error } = await client.auth.signInWithPassword({ email, password });
  if (data.session) {
    await client.auth.signOut({ scope: 'local' });
    return true;
  }
  // supabase-js says nought where no answer came. No code is how the store being away is known.
  if (!error?.status || error.status >= 500) throw new HouseholdStoreError('no answer', { cause: { code: '' } });
  return false;
}
