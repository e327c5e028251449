import 'server-only';
import { HouseholdStoreError } from '@/lib/household/errors';
import type { TonightSupabase } from '@/lib/supabase/admin';

/*
 * Demo households: one template for each version of the demo, and a copy of it for each visitor. All of it is the
 * service's, so that every function takes the client past row level security.
 */

/** Whether there is a template of this version. */
export async function hasTemplate(admin: TonightSupabase, version: string): Promise<boolean> {
  const { data, error } = await admin
    .from('demo_households')
    .select('household_id')
    .eq('template_version', version)
    .maybeSingle();
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data !== null;
}

/** A household without members. @returns its id. */
export async function insertHousehold(admin: TonightSupabase, name: string): Promise<string> {
  const { data, error } = await admin.from('households').insert({ name }).select('id').single();
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data.id;
}

/**
 * Makes a finished household the template of its version and deletes those of other versions; where another process was
 * first, this household goes.
 * @param madeAt ISO instant from which its evenings are counted.
 */
export async function publishTemplate(
  admin: TonightSupabase,
  template: { householdId: string; version: string; madeAt: string },
): Promise<void> {
  const { householdId, version, madeAt } = template;
  const { data: others, error: failed } = await admin
    .from('demo_households')
    .select('household_id')
    .not('template_version', 'is', null)
    .neq('template_version', version);
  if (failed) throw new HouseholdStoreError(failed.message, { cause: failed });
  const { error } = await admin
    .from('demo_households')
    .insert({ household_id: householdId, template_version: version, made_at: madeAt });
  if (error && error.code !== '23505') throw new HouseholdStoreError(error.message, { cause: error });
  const gone = error ? [householdId] : others.map(({ household_id }) => household_id);
  await deleteHouseholds(admin, gone);
}

export async function deleteHouseholds(admin: TonightSupabase, ids: string[]): Promise<void> {
  const { error } = await admin.from('households').delete().in('id', ids);
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
}

/** An account with a copy of the template. @returns the household's id; null where there are `most` already. */
export async function makeDemoHousehold(
  admin: TonightSupabase,
  visitor: { template: string; email: string; passwordHash: string; most: number },
): Promise<string | null> {
  const { template, email, passwordHash, most } = visitor;
  const { data, error } = await admin.rpc('make_demo_household', {
    template,
    address: email,
    password_hash: passwordHash,
    most,
  });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}

/** Deletes what visitors who came at or before `until` had, and their accounts. @returns how many they were. */
export async function deleteDemoHouseholds(admin: TonightSupabase, until: Date): Promise<number> {
  const { data, error } = await admin.rpc('delete_demo_households', { until: until.toISOString() });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}
