import 'server-only';
import { HouseholdStoreError } from '@/lib/household/errors';
import type { Capped } from '@/lib/ratings/rating-cap';
import type { TonightSupabase } from '@/lib/supabase/admin';

/** A profile as far as the catalog turns on it. */
export interface CatalogProfile extends Capped {
  id: string;
  language: string;
}

/** For work behind the scenes, past row level security: whose profiles these are was asked when they were named. */
export async function readCatalogProfiles(admin: TonightSupabase, ids: string[]): Promise<CatalogProfile[]> {
  const { data, error } = await admin
    .from('profiles')
    .select('id, language, region, rating_cap')
    .in('id', ids)
    .is('deleted_at', null);
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data.map(({ rating_cap: ratingCap, ...profile }) => ({ ...profile, ratingCap }));
}
