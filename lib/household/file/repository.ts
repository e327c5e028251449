import 'server-only';
import { z } from 'zod';
import { HouseholdStoreError } from '@/lib/household/errors';
import type { FileTable } from '@/lib/household/file/schema';
import { forgetProfiles } from '@/lib/household/profile-memory';
import type { TonightSupabase } from '@/lib/supabase/admin';

type Rows = Record<string, unknown>[];

function unwrap<Data>({ data, error }: { data: Data; error: { message: string; code?: string } | null }): Data {
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}

/** With those that were deleted lately, and every group that people make. */
export const MOST_PROFILES = 1000;

const profilesSchema = z
  .array(
    z.object({
      // The nil id stands for no profile.
      id: z.guid().refine((id) => !/^[0-]+$/.test(id)),
      name: z.string(),
      members: z.unknown().optional(),
      deleted_at: z.unknown().optional(),
    }),
  )
  .max(MOST_PROFILES);

/** A profile that a file brings; a person unless it is a group or deleted. */
export interface BroughtProfile {
  id: string;
  name: string;
  isPerson: boolean;
}

/** @returns null for rows that no household of Tonight's has. */
export function profilesBrought(rows: Rows): BroughtProfile[] | null {
  const read = profilesSchema.safeParse(rows);
  if (!read.success) return null;
  return read.data.map(({ id, name, members = null, deleted_at = null }) => ({
    id,
    name,
    isPerson: members === null && deleted_at === null,
  }));
}

/** @returns which profile each of the file's becomes, by the file's ids; who is not in it is left out. */
export async function mergeProfiles(
  admin: TonightSupabase,
  household: string,
  profiles: Rows,
  open: string[],
): Promise<Record<string, string>> {
  const call = { household, file_profiles: JSON.stringify(profiles), open };
  const mapped = unwrap(await admin.rpc('merge_profiles', call));
  forgetProfiles();
  return z.record(z.string(), z.string()).parse(mapped);
}

/** @returns how many rows came in. */
export async function mergeRows(
  admin: TonightSupabase,
  household: string,
  table: FileTable,
  rows: Rows,
  mapped: Record<string, string>,
): Promise<number> {
  const call = { household, into_table: table, file_rows: JSON.stringify(rows), mapped: JSON.stringify(mapped) };
  return unwrap(await admin.rpc('merge_household_rows', call)) ?? 0;
}
