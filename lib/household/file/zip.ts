import { strToU8, Zip, ZipDeflate } from 'fflate';

/** What a file holds: one value, or rows that are read page by page as it is written. */
export type Content = { value: unknown } | { rows: AsyncIterable<unknown[]> };
export type JsonFiles = AsyncIterable<readonly [name: string, content: Content]>;

/** A ZIP of JSON as it is made and taken away: no more of it is in memory than a page. */
export function zipOfJson(files: JsonFiles): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(zipped(files));
}

/** One JSON object, with what files would hold under their names. */
export function objectOfJson(files: JsonFiles): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(object(files));
}

async function* zipped(files: JsonFiles): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(new Uint8Array(chunk));
  });
  for await (const [name, content] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for await (const text of textOf(content)) {
      entry.push(strToU8(text));
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

async function* object(files: JsonFiles): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let before = '{';
  for await (const [name, content] of files) {
    yield bytesOf(`${before}\n${JSON.stringify(name)}: `);
    for await (const text of textOf(content)) yield bytesOf(text);
    before = ',';
  }
  yield bytesOf(before === '{' ? '{}\n' : '\n}\n');
}

/** Letters of a piece. */
const PIECE = 64_000;

/** JSON in pieces; a row stands in a line of its own. */
async function* textOf(content: Content): AsyncGenerator<string> {
  if ('value' in content && !Array.isArray(content.value)) {
    yield JSON.stringify(content.value, null, 1);
    return;
  }
  let [text, isEmpty] = ['[', true];
  for await (const page of 'rows' in content ? content.rows : pagesOf(content.value as unknown[])) {
    for (const row of page) {
      text += `${isEmpty ? '' : ','}\n${JSON.stringify(row)}`;
      isEmpty = false;
      if (text.length < PIECE) continue;
      yield text;
      text = '';
    }
  }
  yield `${text}${isEmpty ? '' : '\n'}]`;
}

async function* pagesOf(rows: unknown[]): AsyncGenerator<unknown[]> {
  yield rows;
}

const bytesOf = (text: string) => new Uint8Array(strToU8(text));

/** The next piece is made once the one before was taken; what makes pieces ends with a reader who goes away. */
function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
