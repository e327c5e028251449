import 'server-only';
import { ProblemError } from '@/lib/http/problem';
import { withSavedBody } from '@/lib/http/saved-body';
import { FILE_BYTES, isUnreadable, ROWS, UnreadableFileError } from '@/lib/imports/limits';
import type { NeutralRow } from '@/lib/imports/neutral-row';
import { readFile } from '@/lib/imports/read-file';
import { addFile, moveImport, readImport, type StoredImport } from '@/lib/imports/repository';
import { addRows, forgetRows } from '@/lib/imports/rows-repository';
import type { ImportedFile } from '@/lib/imports/schema';
import { soughtTitle } from '@/lib/imports/sought-title';
import type { TonightSupabase } from '@/lib/supabase/admin';

const ROWS_AT_ONCE = 1000;
const TOO_MANY = `That makes more than ${ROWS} rows: give the files one after another.`;

/**
 * Reads a file as it is sent, and keeps its rows. It lies on the disk for as long as that takes: a ZIP is read by the
 * directory at its end.
 * @throws ProblemError 413 for one that is too large, 422 for one that cannot be read; nothing of it is kept then.
 */
export async function takeFile(
  client: TonightSupabase,
  job: StoredImport,
  name: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<ImportedFile> {
  return withSavedBody(body, FILE_BYTES, (file) => keepRows(client, job, name, file));
}

async function keepRows(client: TonightSupabase, job: StoredImport, name: string, file: string): Promise<ImportedFile> {
  await requireFewRows(file, name, ROWS - job.rows);
  const read: ImportedFile = { name, rows: 0, sources: [], leftOut: {} };
  let gathered: NeutralRow[] = [];
  let inAll = job.rows;
  const keep = async () => {
    const rows = gathered.map((told) => ({ ...soughtTitle(told), told }));
    gathered = [];
    const stored = await addRows(client, job.id, rows);
    if (stored === null) {
      throw new ProblemError({ status: 409, code: 'conflict', detail: 'This import takes no more files.' });
    }
    inAll = stored;
    if (inAll > ROWS) throw unreadable(TOO_MANY);
  };
  try {
    for await (const row of readFile(file, name, today())) {
      if ('leftOut' in row) {
        read.leftOut[row.leftOut] = (read.leftOut[row.leftOut] ?? 0) + 1;
        continue;
      }
      read.rows += 1;
      if (!read.sources.includes(row.source)) read.sources.push(row.source);
      gathered.push(row);
      if (gathered.length >= ROWS_AT_ONCE) await keep();
    }
    await keep();
    if (read.rows === 0 && Object.keys(read.leftOut).length === 0)
      throw new UnreadableFileError(`${name} is a history in which nothing stands.`);
  } catch (error) {
    // Half a file is none. The import is cancelled with all its rows, so that no half is written by mistake.
    if (inAll > job.rows) {
      await moveImport(client, job.id, ['reading'], 'cancelled', 0);
      await forgetRows(client, job.id);
    }
    throw isUnreadable(error) ? unreadable(error.message, error) : error;
  }
  const now = await readImport(client, job.id, job.profileId);
  if (now) await addFile(client, now, read);
  return read;
}

/**
 * Counted before any is kept: to keep a million takes minutes, to count them seconds. What will be left out counts,
 * too.
 * @throws ProblemError 422 for more than there may be.
 */
async function requireFewRows(file: string, name: string, most: number): Promise<void> {
  let rows = 0;
  try {
    for await (const _ of readFile(file, name, today())) {
      rows += 1;
      if (rows > most) throw unreadable(TOO_MANY);
    }
  } catch (error) {
    throw isUnreadable(error) ? unreadable(error.message, error) : error;
  }
}

const today = () => new Date().toISOString().slice(0, 10);

function unreadable(detail: string, cause?: unknown): ProblemError {
  return new ProblemError({ status: 422, code: 'invalid', detail }, { cause });
}
