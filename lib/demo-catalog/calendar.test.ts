import { describe, expect, test } from 'vitest';
import { addDays, addWorkdays, airDates, latestWeekday, weekdayOf } from '@/lib/demo-catalog/calendar';

// 2026-11-21 is a Saturday.
const saturday = '2026-11-21';

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test.each([
  ['saturday', '2026-11-21'],
  ['friday', '2026-11-20'],
  ['sunday', '2026-11-15'],
] as const)('the latest %s up to a Saturday is %s', (weekday, expected) => {
  expect(latestWeekday(saturday, weekday)).toBe(expected);
});

test.each([
  [saturday, 0, '2026-11-20'],
  [saturday, 1, '2026-11-23'],
  [saturday, -1, '2026-11-19'],
  ['2026-11-23', -1, '2026-11-20'],
  ['2026-11-18', 5, '2026-11-25'],
])('%s and %i working days is %s', (day, days, expected) => {
  expect(addWorkdays(day, days)).toBe(expected);
});

test('working days never fall on a weekend', () => {
  const days = Array.from({ length: 60 }, (_, index) => addWorkdays(saturday, index - 30));
  expect(days.map(weekdayOf).every((weekday) => weekday >= 1 && weekday <= 5)).toBe(true);
  expect(new Set(days).size).toBe(60);
});

describe('air dates of three episodes', () => {
  test.each([
    [{ weeklyFrom: '2025-01-02' }, ['2025-01-02', '2025-01-09', '2025-01-16']],
    [{ droppedOn: '2024-05-10' }, ['2024-05-10', '2024-05-10', '2024-05-10']],
    [{ droppedInDays: -2 }, ['2026-11-19', '2026-11-19', '2026-11-19']],
    [{ latest: 'friday', aired: 2 }, ['2026-11-13', '2026-11-20', '2026-11-27']],
    [{ latest: 'saturday', aired: 1 }, ['2026-11-21', '2026-11-28', '2026-12-05']],
    [{ airsToday: 2 }, ['2026-11-14', '2026-11-21', '2026-11-28']],
    [{ workdays: true, aired: 2 }, ['2026-11-19', '2026-11-20', '2026-11-23']],
    [{ undated: true }, [null, null, null]],
  ] as const)('%o', (schedule, expected) => {
    expect(airDates(schedule, 3, saturday)).toEqual(expected);
  });
});
