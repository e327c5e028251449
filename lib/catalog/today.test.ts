import { expect, test } from 'vitest';
import { daysBefore, todayIn } from '@/lib/catalog/today';

test.each([
  ['Asia/Tokyo', '2026-11-20T18:00:00Z', '2026-11-21'],
  ['America/Los_Angeles', '2026-11-20T18:00:00Z', '2026-11-20'],
  ['America/Los_Angeles', '2026-11-21T07:59:59Z', '2026-11-20'],
  ['America/Los_Angeles', '2026-11-21T08:00:00Z', '2026-11-21'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
  ['Pacific/Pago_Pago', '2027-01-01T10:59:00Z', '2026-12-31'],
  ['Asia/Kolkata', '2026-03-01T18:30:00Z', '2026-03-02'],
  ['UTC', '2026-01-02T00:00:00Z', '2026-01-02'],
])('in %s at %s it is %s', (timeZone, instant, expected) => {
  expect(todayIn(timeZone, new Date(instant))).toBe(expected);
});

test('a zone that does not exist is an error', () => {
  expect(() => todayIn('Mars/Olympus', new Date())).toThrow(RangeError);
});

test.each([
  ['2026-11-20', 7, '2026-11-13'],
  ['2026-03-01', 1, '2026-02-28'],
  ['2024-03-01', 1, '2024-02-29'],
  ['2026-01-01', 1, '2025-12-31'],
  ['2026-01-01', 0, '2026-01-01'],
])('%s less %d days is %s', (day, days, expected) => {
  expect(daysBefore(day, days)).toBe(expected);
});
