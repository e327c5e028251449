import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { isUnreadable, UnreadableFileError } from '@/lib/imports/limits';
import type { LeftOut, NeutralRow } from '@/lib/imports/neutral-row';
import { type Recognised, recognise } from '@/lib/imports/recognise';
import { idsByName, withIds } from '@/lib/imports/show-ids';
import type { ByteSource } from '@/lib/imports/text';
import { unzipped } from '@/lib/imports/unzipped';
import { entriesOf } from '@/lib/imports/zip';

const READABLE = /\.(csv|tsv|txt|json|xml|nfo)(\.gz)?$/i;
/** No name is longer; what is does not find a title either. */
const NAME_LETTERS = 300;

/**
 * Reads one file that a person gave, whatever it is: a table, JSON, XML, one of these in gzip, or a ZIP of them.
 * @throws UnreadableFileError, in words for that person.
 */
export async function* readFile(path: string, name: string, today: string): AsyncGenerator<NeutralRow | LeftOut> {
  // East of here it is tomorrow.
  const latest = new Date(Date.parse(`${today}T00:00:00Z`) + 2 * DAY_MS).toISOString();
  for await (const row of rowsOf(path, name, today)) yield 'leftOut' in row ? row : untilNow(named(row), latest);
}

const DAY_MS = 86_400_000;

function named(row: NeutralRow): NeutralRow {
  const { title, person, episodeTitle, seasonName } = row;
  return {
    ...row,
    title: title.slice(0, NAME_LETTERS),
    person: person.slice(0, NAME_LETTERS),
    ...(episodeTitle !== undefined && { episodeTitle: episodeTitle.slice(0, NAME_LETTERS) }),
    ...(seasonName !== undefined && { seasonName: seasonName.slice(0, NAME_LETTERS) }),
  };
}

/** A play that a file dates ahead was watched by now, at a time that no file says. */
function untilNow(row: NeutralRow, latest: string): NeutralRow {
  if ((row.at ?? row.day ?? '') < latest) return row;
  return { ...row, kind: row.kind === 'play' ? 'watched' : row.kind, at: null, day: null };
}

async function* rowsOf(path: string, name: string, today: string): AsyncGenerator<NeutralRow | LeftOut> {
  const magic = await firstBytes(path);
  if (magic.length === 0) throw new UnreadableFileError(`${name} is empty.`);
  if (magic.startsWith('PK')) {
    yield* rowsInZip(path, name, today);
    return;
  }
  const plain = { name, open: () => createReadStream(path) };
  const file = magic.startsWith('\u001f\u008b') ? unzipped(plain) : plain;
  const kind = await recognise(file);
  if (!kind) throw new UnreadableFileError(`${name} is no history that Tonight knows.`);
  yield* kind.parse(file, today);
}

async function* rowsInZip(path: string, name: string, today: string): AsyncGenerator<NeutralRow | LeftOut> {
  let known = 0;
  // Tables of TV Time's name shows that others of its tables give ids.
  const ids = await idsByName(histories(path, /\.csv(\.gz)?$/i), today);
  for await (const { file, kind } of histories(path)) {
    known += 1;
    if (kind.source === 'nfo') yield* readOrLeaveOut(file, kind, today);
    else for await (const row of kind.parse(file, today)) yield withIds(row, ids);
  }
  if (known === 0) throw new UnreadableFileError(`Nothing in ${name} is a history that Tonight knows.`);
}

async function* histories(path: string, called = READABLE): AsyncGenerator<{ file: ByteSource; kind: Recognised }> {
  for await (const entry of entriesOf(path)) {
    if (!called.test(entry.name)) continue;
    const file = /\.gz$/i.test(entry.name) ? unzipped(entry) : entry;
    const kind = await recognise(file);
    if (kind) yield { file, kind };
  }
}

/** Of thousands of files in a folder of films one may be broken: the others still count. */
async function* readOrLeaveOut(
  file: ByteSource,
  kind: Recognised,
  today: string,
): AsyncGenerator<NeutralRow | LeftOut> {
  try {
    yield* kind.parse(file, today);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    yield { leftOut: 'unreadable' };
  }
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await file.close();
  }
}
