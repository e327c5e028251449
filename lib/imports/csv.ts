import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { LINE_BYTES, UnreadableFileError } from '@/lib/imports/limits';
import { type ByteSource, beginningOf, textOf } from '@/lib/imports/text';

/** A row of a table by the names of its columns, in small letters. */
export type CsvRow = Record<string, string>;

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
  return line.split(delimiterOf(line)).map((name) => columnName(name));
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
  const parser = parse({
    columns: (names: string[]) => names.map(columnName),
    delimiter: delimiterOf(line),
    relax_column_count: true,
    // A space before a quote would make the quotes a part of the field.
    ltrim: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LINE_BYTES,
  });
  const pieces = withoutLeadingSpace(textOf(source));
  const text: Readable = Readable.from(pieces);
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const row of parser) yield row as CsvRow;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))) throw error;
    throw new UnreadableFileError(`${source.name} is damaged: ${error.message}`);
  } finally {
    text.destroy();
  }
}

async function* withoutLeadingSpace(pieces: AsyncIterable<string>): AsyncGenerator<string, void> {
  let begun = false;
  for await (const piece of pieces) {
    const rest: string = begun ? piece : withoutSeparatorLine(piece.trimStart());
    begun ||= rest !== '';
    if (rest !== '') yield rest;
  }
}
