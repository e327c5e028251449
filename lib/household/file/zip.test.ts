import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Content, objectOfJson, zipOfJson } from '@/lib/household/file/zip';

const MANY = Array.from({ length: 5_000 }, (_, id) => ({ id, title: 'é "quoted"\n' }));
const FILES: Record<string, Content> = {
  head: { value: { name: 'The “house”', of: [] } },
  none: { value: [] },
  some: { value: MANY },
  paged: { rows: pages(MANY) },
  nothing: { rows: pages([]) },
};
const HELD = { head: { name: 'The “house”', of: [] }, none: [], some: MANY, paged: MANY, nothing: [] };

async function* pages(rows: unknown[]): AsyncGenerator<unknown[]> {
  for (let from = 0; from < rows.length; from += 1_000) yield rows.slice(from, from + 1_000);
}

async function* entries(files: Record<string, Content>) {
  yield* Object.entries(files);
}

const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());

describe('files of JSON', () => {
  it('are a ZIP, whatever is read as it is written', async () => {
    const files = unzipSync(await bytesOf(zipOfJson(entries({ ...FILES, paged: { rows: pages(MANY) } }))));
    const held = Object.entries(files).map(([name, bytes]) => [name, JSON.parse(strFromU8(bytes))]);
    expect(Object.fromEntries(held)).toEqual(HELD);
  });

  it('are one object', async () => {
    const text = strFromU8(await bytesOf(objectOfJson(entries({ ...FILES, paged: { rows: pages(MANY) } }))));
    expect(JSON.parse(text)).toEqual(HELD);
    expect(JSON.parse(strFromU8(await bytesOf(objectOfJson(entries({})))))).toEqual({});
  });

  it('are read no further than they are taken, and end where nobody takes them', async () => {
    let [read, ended] = [0, false];
    async function* endless(): AsyncGenerator<unknown[]> {
      try {
        for (;;) {
          read += 1;
          yield MANY;
        }
      } finally {
        ended = true;
      }
    }
    const reader = zipOfJson(entries({ endless: { rows: endless() } })).getReader();
    await reader.read();
    await reader.read();
    expect(read).toBeLessThan(20);
    await reader.cancel();
    expect(ended).toBe(true);
  });
});
