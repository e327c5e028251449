import { expect, test } from 'vitest';
import { eveningOf } from '@/lib/tonight/evening';

test.each([
  ['2026-11-21T20:00:00Z', 'UTC', '2026-11-21'],
  ['2026-11-22T04:59:59Z', 'UTC', '2026-11-21'],
  ['2026-11-22T05:00:00Z', 'UTC', '2026-11-22'],
  ['2026-11-22T00:00:00Z', 'UTC', '2026-11-21'],
  ['2026-11-21T20:00:00Z', 'Asia/Tokyo', '2026-11-22'],
  ['2026-11-21T19:59:59Z', 'Asia/Tokyo', '2026-11-21'],
  ['2026-11-22T03:00:00Z', 'America/New_York', '2026-11-21'],
  ['2027-01-01T02:00:00Z', 'Europe/London', '2026-12-31'],
  // The clocks go back from three to two in this night: 03:59 UTC is 04:59.
  ['2026-10-25T03:59:00Z', 'Europe/Berlin', '2026-10-24'],
  ['2026-10-25T04:00:00Z', 'Europe/Berlin', '2026-10-25'],
])('%s in %s is the evening of %s', (now, timeZone, evening) => {
  expect(eveningOf(new Date(now), timeZone)).toBe(evening);
});
