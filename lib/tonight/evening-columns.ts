import 'server-only';
import { titleOfRow } from '@/lib/catalog/key-columns';
import type { TitleKey } from '@/lib/catalog/title-key';

/* Whose the rows of an evening are, as their tables have it. */

/** One household's one evening. */
export interface EveningKey {
  householdId: string;
  /** The calendar day it began on. */
  evening: string;
}

export const keyOf = ({ householdId, evening }: EveningKey) => ({ household_id: householdId, evening });

export type OfProfile = TitleKey & { profileId: string };

export const toOfProfile = (row: { media_type: string; tmdb_id: number; profile_id: string }): OfProfile => ({
  ...titleOfRow(row),
  profileId: row.profile_id,
});
