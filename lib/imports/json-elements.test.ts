import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonElementsOf } from '@/lib/imports/json-elements';

/** Read in pieces of that many bytes. */
async function read(text: string, bytes = 7) {
  const whole = Buffer.from(text);
  const source = {
    name: 'a.json',
    async *open() {
      for (let at = 0; at < whole.length; at += bytes) yield whole.subarray(at, at + bytes);
    },
  };
  const found: [string, unknown][] = [];
  for await (const { list, value } of jsonElementsOf(source)) found.push([list, value]);
  return found;
}

describe('the elements of a JSON text', () => {
  it.each<[string, string, [string, unknown][]]>([
    ['an empty list', ' [ ] ', []],
    [
      'of a list',
      '[1, {"a": [2, 3]}, "x"]',
      [
        ['', 1],
        ['', { a: [2, 3] }],
        ['', 'x'],
      ],
    ],
    [
      'with brackets and quotes in strings',
      String.raw`["],[", "\"]", "\\"]`,
      [
        ['', '],['],
        ['', '"]'],
        ['', '\\'],
      ],
    ],
    [
      'of the lists of an object',
      '{"v": 1, "shows": [{"a": {"b": []}}], "x": {"y": [9]}, "movies": null, "anime" : [1,2]}',
      [
        ['shows', { a: { b: [] } }],
        ['anime', 1],
        ['anime', 2],
      ],
    ],
    ['an empty object', '{}', []],
  ])('%s', async (_, text, elements) => {
    expect(await read(text)).toEqual(elements);
    expect(await read(text, 1)).toEqual(elements);
  });

  it('are what JSON.parse says, wherever the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (list, bytes, isWide) => {
          const text = JSON.stringify(list, null, isWide ? 2 : undefined);
          expect((await read(text, bytes)).map(([, value]) => value)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['a list that breaks off', '[{"a": 1}, {"b"'],
    ['one that ends in the middle', '[{"a": 1}'],
    ['the wrong bracket', '[{"a": 1]}'],
    ['two texts', '[1] [2]'],
    ['words behind it', '[1] x'],
    ['words before it', 'x [1]'],
    ['no element between commas', '[1,,2]'],
    ['what JSON does not know', '[NaN]'],
    ['a string that never ends', '["a'],
  ])('of %s are refused', async (_, text) => {
    await expect(read(text)).rejects.toThrow(/breaks off/);
  });

  it('of which one is as long as a whole file are refused, however deep it is', async () => {
    await expect(read(`[${'['.repeat(2_000_000)}`, 65_536)).rejects.toThrow(/longer than any/);
    await expect(read(`["${'x'.repeat(2_000_000)}"]`, 65_536)).rejects.toThrow(/longer than any/);
  });
});
