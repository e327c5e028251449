import { expect, test } from 'vitest';
import { day, id, imagePath, optionalNumber, runtime, text, webAddress } from '@/lib/tmdb/schema-fields';

test.each([
  ['day', day, '2024-02-29', '2024-02-29'],
  ['missing day', day, undefined, null],
  ['null day', day, null, null],
  ['blank day', day, '', null],
  ['no leap year', day, '2023-02-29', null],
  ['zeros', day, '0000-00-00', null],
  ['an instant', day, '2024-02-29T00:00:00Z', null],
  ['a year', day, '2024', null],
  ['a number', day, 20240229, null],
  ['image', imagePath, '/aB9_-.jpg', '/aB9_-.jpg'],
  ['image in a folder', imagePath, '/posters/a.webp', '/posters/a.webp'],
  ['blank image', imagePath, '', null],
  ['an image elsewhere', imagePath, '//evil.example/a.jpg?', null],
  ['an image above', imagePath, '/../a.jpg', null],
  ['web address', webAddress, 'https://example.org/x', 'https://example.org/x'],
  ['a script', webAddress, 'javascript:alert(1)', null],
  ['text', text, '  words ', 'words'],
  ['no text', text, null, ''],
  ['number', optionalNumber, 0, 0],
  ['a number as text', optionalNumber, '7', null],
  ['minutes', runtime, 44, 44],
  ['no minutes entered', runtime, 0, null],
])('%s', (_, schema, sent, expected) => {
  expect(schema.parse(sent)).toBe(expected);
});

test.each([[0], [-1], [1.5], ['7'], [null], [undefined]])('%j is no id', (sent) => {
  expect(id.safeParse(sent).success).toBe(false);
});
