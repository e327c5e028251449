import { expect, test } from 'vitest';
import { timeWords } from '@/components/statistics/time-words';

test.each([
  [0, '0 min'],
  [1, 'under 1 min'],
  [59_999, 'under 1 min'],
  [60_000, '1 min'],
  [12_000_000, '3 h 20 min'],
  [400 * 3_600_000 + 1_200_000, '400 h'],
])('%i ms are %s', (milliseconds, words) => {
  expect(timeWords(milliseconds)).toBe(words);
});
