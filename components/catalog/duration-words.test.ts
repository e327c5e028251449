import { expect, test } from 'vitest';
import { durationWords } from '@/components/catalog/duration-words';

test.each([
  [9, '9 min'],
  [52, '52 min'],
  [60, '1 h'],
  [107, '1 h 47 min'],
  [195, '3 h 15 min'],
])('%i minutes: %s', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words);
});
