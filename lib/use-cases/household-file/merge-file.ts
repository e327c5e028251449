import 'server-only';
import { z } from 'zod';
import { mergeProfiles, mergeRows } from '@/lib/household/file/repository';
import { FILE_TABLES, type FileTable, fileHeadSchema, fileRowsSchema, type Merged } from '@/lib/household/file/schema';
import { ProblemError } from '@/lib/http/problem';
import { isUnreadable } from '@/lib/imports/limits';
import { jsonOf } from '@/lib/imports/text';
import { entriesOf } from '@/lib/imports/zip';
import { announceLive } from '@/lib/live/channel';
import type { TonightSupabase } from '@/lib/supabase/admin';

const ROWS_AT_ONCE = 500;
const nameSchema = z.looseObject({ id: z.guid(), name: z.string() });

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
  const named = z.array(nameSchema).safeParse(profiles);
  if (!named.success) throw otherFile();
  const mapped = await mergeProfiles(admin, household, profiles, open);
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
  return { added, leftOut: named.data.filter(({ id }) => !(id in mapped)).map(({ name }) => name) };
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

/** What the database refuses of a file was written by somebody else's hand. The gateway says so in words alone. */
function rowsDoNotFit(error: unknown): never {
  if (!(error instanceof Error) || !/violates|invalid input|out of range|malformed/.test(error.message)) throw error;
  const detail = 'Some rows of that file do not fit: it was changed after Tonight wrote it.';
  throw new ProblemError({ status: 422, code: 'invalid', detail }, { cause: error });
}
