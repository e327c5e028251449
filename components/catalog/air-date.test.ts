import { describe, expect, test } from 'vitest';
import { airDateWords, plainDate } from '@/components/catalog/air-date';

describe('airDateWords, on Saturday 21 November 2026', () => {
  const today = '2026-11-21';

  test.each([
    ['2026-11-21', 'airs today'],
    ['2026-11-22', 'airs tomorrow'],
    ['2026-11-20', 'aired yesterday'],
    ['2026-11-27', 'airs Friday'],
    ['2026-11-15', 'aired Sunday'],
    ['2026-11-28', 'airs 28 November'],
    ['2026-11-14', 'aired 14 November'],
    ['2026-12-04', 'airs 4 December'],
    ['2027-01-02', 'airs 2 January 2027'],
    ['2011-04-17', 'aired 17 April 2011'],
  ])('%s: %s', (day, words) => {
    expect(airDateWords(day, today)).toBe(words);
  });
});

test.each([
  ['over the end of a year', '2027-01-01', '2026-12-31', 'airs tomorrow'],
  ['over a leap day', '2028-03-01', '2028-02-28', 'airs Wednesday'],
  ['over the night clocks change in Europe', '2026-03-30', '2026-03-28', 'airs Monday'],
])('counts days %s', (_, day, today, words) => {
  expect(airDateWords(day, today)).toBe(words);
});

test('a plain date is the same day wherever it is read', () => {
  expect(plainDate('2026-11-20')).toBe('20 November 2026');
});
