import 'server-only';
import { HouseholdStoreError } from '@/lib/household/errors';
import { adminClient } from '@/lib/supabase/admin';

/** Whether this account's household was the first here: the account that made it runs the installation. */
export async function runsTonight(userId: string): Promise<boolean> {
  const { data, error } = await (await adminClient()).rpc('runs_tonight', { account: userId });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}

/** For tests: as if a household had been here before all others, so that its owner runs the installation. */
export async function makeHouseholdFirst(householdId: string): Promise<void> {
  const client = await adminClient();
  const oldest = await client.from('households').select('created_at').order('created_at').limit(1).single();
  if (oldest.error) throw new HouseholdStoreError(oldest.error.message, { cause: oldest.error });
  const before = new Date(Date.parse(oldest.data.created_at) - 1000).toISOString();
  const { error } = await client.from('households').update({ created_at: before }).eq('id', householdId);
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
}
