import { expect, it } from 'vitest';
import { retryAfterDelay, retryDelay } from '@/lib/http/backoff';

it.each([
  [1, 0, 500],
  [1, 1, 1_000],
  [2, 1, 2_000],
  [4, 0.5, 6_000],
  [7, 1, 60_000],
  [40, 1, 60_000],
])('waits after %i failures with chance %f', (failures, chance, milliseconds) => {
  expect(retryDelay(failures, chance)).toBe(milliseconds);
});

const now = Date.parse('2026-11-21T10:00:00Z');

it.each([
  [null, null],
  ['', null],
  [' ', null],
  ['7', 7_000],
  ['-3', 0],
  ['Sat, 21 Nov 2026 10:00:30 GMT', 30_000],
  ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
  ['soon', null],
])('reads Retry-After: %s', (header, milliseconds) => {
  expect(retryAfterDelay(header, now)).toBe(milliseconds);
});
