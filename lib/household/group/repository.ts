import 'server-only';
import { HouseholdStoreError } from '@/lib/household/errors';
import type { TonightSupabase } from '@/lib/supabase/admin';

/*
 * People who watch together keep a place of their own: a company is a profile nobody picks, which has members.
 */

/** @returns the company of these people, made where there is none yet; null unless they are several of one household. */
export async function companyOf(client: TonightSupabase, people: string[]): Promise<string | null> {
  const { data, error } = await client.rpc('company_of', { people });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}

/** @returns the company of exactly these people, null where they have never watched together. */
export async function findCompany(client: TonightSupabase, people: string[]): Promise<string | null> {
  const members = `{${[...new Set(people)].sort().join(',')}}`;
  const { data, error } = await client.from('profiles').select('id').filter('members', 'eq', members).maybeSingle();
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data?.id ?? null;
}
