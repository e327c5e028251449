import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchQuery } from '@/lib/catalog/search-query';

test.each([
  ['plain', 'night train', 'night train'],
  ['blanks', '  night \t\n train ', 'night train'],
  ['emoji', '👩‍🚀 in space', '👩‍🚀 in space'],
  ['right to left', 'فيلم جديد', 'فيلم جديد'],
  ['composed as on another keyboard', 'Ame\u0301lie', 'Am\u00e9lie'],
  ['half an emoji', 'moon \ud83d', 'moon'],
  ['control characters', 'a\u0000b\u001fc', 'a b c'],
  ['nothing', '   ', ''],
])('%s', (_, typed, expected) => {
  expect(searchQuery(typed)).toBe(expected);
});

test('500 characters are cut to 200 whole ones', () => {
  expect(searchQuery('x'.repeat(500))).toBe('x'.repeat(200));
  expect(Array.from(searchQuery('🎬'.repeat(500)))).toHaveLength(200);
});

test('whatever is typed can be part of an address, and asking again changes nothing', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const query = searchQuery(typed);
      expect(() => encodeURIComponent(query)).not.toThrow();
      expect(searchQuery(query)).toBe(query);
    }),
  );
});
