import { expect, test } from 'vitest';
import { daysOf, weekOf } from '@/lib/statistics/period';

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-11', '2026-11-01', '2026-11-30'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2028-02', '2028-02-01', '2028-02-29'],
])('%s is from %s to %s', (period, first, last) => {
  expect(daysOf(period)).toEqual({ first, last });
});

test.each([
  ['2026-11-28', '2026-11-23'],
  ['2026-11-23', '2026-11-23'],
  ['2027-01-03', '2026-12-28'],
])('the week of %s began on %s', (day, first) => {
  expect(weekOf(day)).toEqual({ first, last: day });
});
