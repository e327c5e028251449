import { expect, it } from 'vitest';
import { nextHalfHour } from '@/components/tonight/done-by';

it.each([
  ['20:00', '20:30'],
  ['20:01', '20:30'],
  ['20:29', '20:30'],
  ['20:30', '21:00'],
  ['20:59', '21:00'],
])('at %s the first time offered is %s', (now, first) => {
  expect(new Date(nextHalfHour(Date.parse(`2026-11-21T${now}:00Z`))).toISOString().slice(11, 16)).toBe(first);
});
