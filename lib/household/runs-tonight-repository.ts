import 'server-only';
import { HouseholdStoreError } from '@/lib/household/errors';
import { adminClient } from '@/lib/supabase/admin';

/** Whether this account's household was the first here: the account that made it runs the installation. */
export async function runsTonight(userId: string): Promise<boolean> {
  const { data, error } = await (await adminClient()).rpc('runs_tonight', { account: userId });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}
