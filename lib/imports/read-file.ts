import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { UNPACKED_BYTES, UnreadableFileError } from '@/lib/imports/limits';
import type { LeftOut, NeutralRow } from '@/lib/imports/neutral-row';
import { recognise } from '@/lib/imports/recognise';
import type { ByteSource } from '@/lib/imports/text';
import { entriesOf } from '@/lib/imports/zip';

const READABLE = /\.(csv|tsv|txt|json|xml|nfo)$/i;

/**
 * Reads one file that a person gave, whatever it is: a table, JSON, XML, one of these in gzip, or a ZIP of them.
 * @throws UnreadableFileError, in words for that person.
 */
export async function* readFile(path: string, name: string, today: string): AsyncGenerator<NeutralRow | LeftOut> {
  // East of here it is tomorrow.
  const latest = new Date(Date.parse(`${today}T00:00:00Z`) + 2 * DAY_MS).toISOString();
  for await (const row of rowsOf(path, name, today)) yield 'leftOut' in row ? row : untilNow(row, latest);
}

const DAY_MS = 86_400_000;

/** A play that a file dates ahead was watched by now, at a time that no file says. */
function untilNow(row: NeutralRow, latest: string): NeutralRow {
  if ((row.at ?? row.day ?? '') < latest) return row;
  return { ...row, kind: row.kind === 'play' ? 'watched' : row.kind, at: null, day: null };
}

async function* rowsOf(path: string, name: string, today: string): AsyncGenerator<NeutralRow | LeftOut> {
  const magic = await firstBytes(path);
  if (magic.length === 0) throw new UnreadableFileError(`${name} is empty.`);
  if (magic.startsWith('PK')) {
    let known = 0;
    for await (const entry of entriesOf(path)) {
      if (!READABLE.test(entry.name)) continue;
      const kind = await recognise(entry);
      if (!kind) continue;
      known += 1;
      yield* kind.parse(entry, today);
    }
    if (known === 0) throw new UnreadableFileError(`Nothing in ${name} is a history that Tonight knows.`);
    return;
  }
  const file = magic.startsWith('\u001f\u008b') ? unzipped(path, name) : plain(path, name);
  const kind = await recognise(file);
  if (!kind) throw new UnreadableFileError(`${name} is no history that Tonight knows.`);
  yield* kind.parse(file, today);
}

function plain(path: string, name: string): ByteSource {
  return { name, open: () => createReadStream(path) };
}

function unzipped(path: string, name: string): ByteSource {
  return {
    name: name.replace(/\.gz$/i, ''),
    async *open() {
      const stream = createReadStream(path).pipe(createGunzip());
      let bytes = 0;
      try {
        for await (const chunk of stream) {
          bytes += chunk.length;
          if (bytes > UNPACKED_BYTES)
            throw new UnreadableFileError(`${name} unpacks to far more than any history has.`);
          yield chunk as Uint8Array;
        }
      } catch (error) {
        if (error instanceof UnreadableFileError) throw error;
        throw new UnreadableFileError(`${name} is damaged: download it again.`, { cause: error });
      }
    },
  };
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
