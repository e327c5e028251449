import { expect, it } from 'vitest';
import { rowWords, timeLeftWords } from '@/components/imports/import-words';

it.each([
  [null, null],
  [0, 'about 1 second left'],
  [1, 'about 1 second left'],
  [89, 'about 89 seconds left'],
  [90, 'about 2 minutes left'],
  [600, 'about 10 minutes left'],
])('%s seconds are %s', (seconds, words) => {
  expect(timeLeftWords(seconds)).toBe(words);
});

it('counts entries', () => {
  expect(rowWords(1)).toBe('1 entry');
  expect(rowWords(10_000)).toBe('10,000 entries');
});
