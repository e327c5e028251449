import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { LINE_BYTES, UnreadableFileError } from '@/lib/imports/limits';
import { type ByteSource, beginningOf, textOf } from '@/lib/imports/text';

/** A row of a table by the names of its columns, in small letters. */
export type CsvRow = Record<string, string>;

const LENIENT = {
  relax_column_count: true,
  // A space before a quote would make the quotes a part of the field.
  ltrim: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: LINE_BYTES,
};

/** The sign that parts the columns: the most frequent one of the first line. */
function delimiterOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

/** Without what Excel puts before a table for itself. */
export function withoutSeparatorLine(text: string): string {
  return text.replace(/^"?sep=.{1,2}(?:\r\n|\r|\n)/i, '');
}

/** What the columns are called, in small letters; empty for what is no table. */
export function headerOf(beginning: string): string[] {
  const [line = ''] = beginning.split(/\r\n|\r|\n/, 1);
  return columnNames(line.split(delimiterOf(line)));
}

/** The cells of the first row under the header; none where the beginning does not hold it whole. */
export function firstRowOf(beginning: string): string[] {
  const [line = ''] = beginning.split(/\r\n|\r|\n/, 1);
  try {
    return parseSync(beginning, { ...LENIENT, delimiter: delimiterOf(line), from: 2, to: 2 })[0] ?? [];
  } catch {
    return [];
  }
}

/** A name that stands there twice is the first one's: the others get a number. */
function columnNames(names: readonly string[]): string[] {
  const met = new Map<string, number>();
  return names.map(columnName).map((name) => {
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

function columnName(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase();
}

/** The rows of a table, as they come. @throws UnreadableFileError where it breaks off within a row. */
export async function* rowsOf(source: ByteSource): AsyncGenerator<CsvRow> {
  const [line = ''] = withoutSeparatorLine(await beginningOf(source)).split(/\r\n|\r|\n/, 1);
  let width = 0;
  const parser = parse({
    columns: (names: string[]) => {
      const columns = columnNames(names);
      width = columns.length;
      return columns;
    },
    ...LENIENT,
    delimiter: delimiterOf(line),
  });
  let ending = '';
  const text: Readable = Readable.from(
    withoutLeadingSpace(textOf(source), (piece) => {
      ending = piece.slice(-1);
    }),
  );
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    let last: CsvRow | null = null;
    for await (const row of parser) {
      if (last) yield last;
      last = row as CsvRow;
    }
    if (last && Object.keys(last).length < width && !/[\r\n]/.test(ending))
      throw new UnreadableFileError(`${source.name} is damaged: it breaks off in its last line.`);
    if (last) yield last;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))) throw error;
    throw new UnreadableFileError(`${source.name} is damaged: ${error.message}`);
  } finally {
    text.destroy();
  }
}

async function* withoutLeadingSpace(
  pieces: AsyncIterable<string>,
  heard: (piece: string) => void,
): AsyncGenerator<string, void> {
  let begun = false;
  for await (const piece of pieces) {
    const rest: string = begun ? piece : withoutSeparatorLine(piece.trimStart());
    begun ||= rest !== '';
    if (rest === '') continue;
    heard(rest);
    yield rest;
  }
}
