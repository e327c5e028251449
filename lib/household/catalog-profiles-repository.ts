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

/** Of all households: what titles are looked for in besides English. */
const LANGUAGES = 4;

/** The languages that most profiles have, for work that is no profile's own. */
export async function languagesSpoken(admin: TonightSupabase): Promise<string[]> {
  const { data, error } = await admin.from('profiles').select('language').is('deleted_at', null).limit(1000);
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  const counts = new Map<string, number>();
  for (const { language } of data) counts.set(language, (counts.get(language) ?? 0) + 1);
  const often = [...counts].sort(([, one], [, other]) => other - one).map(([language]) => language);
  return often.filter((language) => language !== 'en-US').slice(0, LANGUAGES);
}
