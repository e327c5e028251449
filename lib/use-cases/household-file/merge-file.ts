import 'server-only';
import {
  type BroughtProfile,
  MOST_PROFILES,
  mergeProfiles,
  mergeRows,
  profilesBrought,
} from '@/lib/household/file/repository';
import {
  FILE_TABLES,
  type FileRow,
  type FileTable,
  fileHeadSchema,
  fileRowSchema,
  type Merged,
} from '@/lib/household/file/schema';
import { isProfileOpen } from '@/lib/household/pins/unlock';
import { readHousehold } from '@/lib/household/repository';
import { MAX_PROFILES } from '@/lib/household/schema';
import { ProblemError } from '@/lib/http/problem';
import { withSavedBody } from '@/lib/http/saved-body';
import { jsonElementsOf } from '@/lib/imports/json-elements';
import { FILE_BYTES, isUnreadable } from '@/lib/imports/limits';
import { beginningOf, jsonOf } from '@/lib/imports/text';
import { entriesOf } from '@/lib/imports/zip';
import { announceLive } from '@/lib/live/channel';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import type { Managed } from '@/lib/use-cases/access/manage';
import { unlockedBy } from '@/lib/use-cases/access/unlocked-by-request';

const ROWS_AT_ONCE = 500;
/** As many as so many rows have, and no more of rows that were blown up. */
const LETTERS_AT_ONCE = 2_000_000;

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
  const profiles = await checked(file);
  const brought = profilesBrought(profiles);
  if (!brought) throw otherFile();
  await requireRoom(admin, household, brought);
  const mapped = await mergeProfiles(admin, household, profiles, open).catch(rowsDoNotFit);
  const added: Record<string, number> = {};
  for (const table of FILE_TABLES.filter((each) => each !== 'profiles')) {
    let [count, letters, rows] = [0, 0, [] as FileRow[]];
    const bring = async () => {
      count += rows.length > 0 ? await mergeRows(admin, household, table, rows, mapped).catch(rowsDoNotFit) : 0;
      [letters, rows] = [0, []];
    };
    for await (const row of rowsIn(file, table)) {
      rows.push(row);
      letters += JSON.stringify(row).length;
      if (rows.length >= ROWS_AT_ONCE || letters >= LETTERS_AT_ONCE) await bring();
    }
    await bring();
    added[table] = count;
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

/** Reads all of a file before anything of it is written. @returns its profiles. @throws ProblemError 422 */
async function checked(file: string): Promise<FileRow[]> {
  if (!(await hasHead(file))) throw otherFile();
  const profiles: FileRow[] = [];
  for await (const row of rowsIn(file, 'profiles')) {
    profiles.push(row);
    if (profiles.length > MOST_PROFILES) throw otherFile();
  }
  for (const table of FILE_TABLES) if (table !== 'profiles') for await (const _ of rowsIn(file, table));
  return profiles;
}

async function hasHead(file: string): Promise<boolean> {
  return inWords(async () => {
    for await (const entry of entriesOf(file)) {
      if (entry.name === 'household.json') return fileHeadSchema.safeParse(await jsonOf(entry)).success;
    }
    return false;
  });
}

/** The rows of one table, however many: no more than one is in memory. @throws ProblemError 422 for what is none. */
async function* rowsIn(file: string, table: FileTable): AsyncGenerator<FileRow> {
  const entries = entriesOf(file);
  for (;;) {
    const { value: entry, done } = await inWords(() => entries.next());
    if (done) return;
    if (entry.name !== `${table}.json`) continue;
    if (!(await inWords(() => beginningOf(entry))).startsWith('[')) throw changed();
    const elements = jsonElementsOf(entry);
    for (;;) {
      const next = await inWords(() => elements.next());
      if (next.done) break;
      const row = fileRowSchema.safeParse(next.value.value);
      if (!row.success) throw changed();
      yield row.data;
    }
  }
}

async function inWords<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new ProblemError({ status: 422, code: 'invalid', detail: error.message }, { cause: error });
  }
}

function otherFile(): ProblemError {
  return new ProblemError({ status: 422, code: 'invalid', detail: 'That is no file of a household of Tonight’s.' });
}

/** Tonight did not write the rows that the database refuses. The gateway says so in words alone. */
function rowsDoNotFit(error: unknown): never {
  if (!(error instanceof Error) || !/violates|invalid input|out of range|malformed/.test(error.message)) throw error;
  throw changed(error);
}

function changed(cause?: unknown): ProblemError {
  const detail = 'Some rows of that file do not fit: it was changed after Tonight wrote it.';
  return new ProblemError({ status: 422, code: 'invalid', detail }, { cause });
}
