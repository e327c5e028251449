import 'server-only';
import type { z } from 'zod';
import { type BroughtProfile, mergeProfiles, mergeRows, profilesBrought } from '@/lib/household/file/repository';
import { FILE_TABLES, type FileTable, fileHeadSchema, fileRowsSchema, type Merged } from '@/lib/household/file/schema';
import { isProfileOpen } from '@/lib/household/pins/unlock';
import { readHousehold } from '@/lib/household/repository';
import { MAX_PROFILES } from '@/lib/household/schema';
import { ProblemError } from '@/lib/http/problem';
import { withSavedBody } from '@/lib/http/saved-body';
import { FILE_BYTES, isUnreadable } from '@/lib/imports/limits';
import { jsonOf } from '@/lib/imports/text';
import { entriesOf } from '@/lib/imports/zip';
import { announceLive } from '@/lib/live/channel';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import type { Managed } from '@/lib/use-cases/access/manage';
import { unlockedBy } from '@/lib/use-cases/access/unlocked-by-request';

const ROWS_AT_ONCE = 500;

/**
 * Brings a household's own file into a household, and takes nothing away there. The same file twice comes to the same.
 * @param open profiles of ours whose PIN was given.
 * @throws ProblemError 422 for another file, or one whose rows do not fit.
 */
export async function mergeHouseholdFile(
  admin: TonightSupabase,
  household: string,
  file: string,
  open: string[],
): Promise<Merged> {
  const tables = await tablesIn(file);
  const profiles = tables.get('profiles') ?? [];
  const brought = profilesBrought(profiles);
  if (!brought) throw otherFile();
  await requireRoom(admin, household, brought);
  const mapped = await mergeProfiles(admin, household, profiles, open).catch(rowsDoNotFit);
  const added: Record<string, number> = {};
  for (const table of FILE_TABLES.filter((each) => each !== 'profiles')) {
    const rows = tables.get(table) ?? [];
    added[table] = 0;
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      added[table] += await mergeRows(admin, household, table, rows.slice(from, from + ROWS_AT_ONCE), mapped).catch(
        rowsDoNotFit,
      );
    }
  }
  // Pages that are open look again at everything: of so much no change tells by itself.
  announceLive({ audiences: Object.values(mapped), event: 'missed', data: {} });
  return { added, leftOut: brought.filter(({ id }) => !(id in mapped)).map(({ name }) => name) };
}

/** The same for a file that comes as a request's body. @throws ProblemError 413 for one that is too long. */
export async function takeHouseholdFile(request: Request, identity: Identity, managed: Managed): Promise<Merged> {
  const unlocked = await unlockedBy(request, identity);
  const open = managed.profiles.filter((profile) => isProfileOpen(profile, unlocked)).map(({ id }) => id);
  return withSavedBody(request.body, FILE_BYTES, async (file) =>
    mergeHouseholdFile(await adminClient(), managed.household.id, file, open),
  );
}

/** A file makes a household no larger than its people could. @throws ProblemError 422 */
async function requireRoom(admin: TonightSupabase, household: string, brought: BroughtProfile[]): Promise<void> {
  const { profiles } = await readHousehold(admin, household);
  const unmet = [...profiles];
  const fresh = brought
    .filter(({ isPerson }) => isPerson)
    .filter(({ id, name }) => {
      const same = unmet.find((ours) => ours.id === id || ours.name.toLowerCase() === name.toLowerCase());
      if (same) unmet.splice(unmet.indexOf(same), 1);
      return !same;
    });
  if (profiles.length + fresh.length <= MAX_PROFILES || fresh.length === 0) return;
  const detail = `A household has at most ${MAX_PROFILES} profiles: this file would make it ${profiles.length + fresh.length}.`;
  throw new ProblemError({ status: 422, code: 'invalid', detail });
}

async function tablesIn(file: string): Promise<Map<FileTable, z.infer<typeof fileRowsSchema>>> {
  const tables = new Map<FileTable, z.infer<typeof fileRowsSchema>>();
  let hasHead = false;
  try {
    for await (const entry of entriesOf(file)) {
      if (entry.name === 'household.json') hasHead = fileHeadSchema.safeParse(await jsonOf(entry)).success;
      const table = FILE_TABLES.find((each) => entry.name === `${each}.json`);
      const rows = table && fileRowsSchema.safeParse(await jsonOf(entry));
      if (table && rows?.success) tables.set(table, rows.data);
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new ProblemError({ status: 422, code: 'invalid', detail: error.message }, { cause: error });
  }
  if (!hasHead) throw otherFile();
  return tables;
}

function otherFile(): ProblemError {
  return new ProblemError({ status: 422, code: 'invalid', detail: 'That is no file of a household of Tonight’s.' });
}

/** Tonight did not write the rows that the database refuses. The gateway says so in words alone. */
function rowsDoNotFit(error: unknown): never {
  if (!(error instanceof Error) || !/violates|invalid input|out of range|malformed/.test(error.message)) throw error;
  const detail = 'Some rows of that file do not fit: it was changed after Tonight wrote it.';
  throw new ProblemError({ status: 422, code: 'invalid', detail }, { cause: error });
}
