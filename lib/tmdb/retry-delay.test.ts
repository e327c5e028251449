import { expect, test } from 'vitest';
import { retryDelay } from '@/lib/tmdb/retry-delay';

const now = Date.parse('2026-11-20T12:00:00Z');

test.each([
  ['first retry', 0, null, 0.5, 200],
  ['second retry, twice as long', 1, null, 0.5, 400],
  ['spread downwards', 0, null, 0, 150],
  ['spread upwards', 0, null, 1, 250],
  ["TMDB's 0 does not mean at once", 0, '0', 0.5, 200],
  ['seconds', 0, '3', 0.5, 3000],
  ['shorter than the backoff', 1, '0.1', 0.5, 400],
  ['a date', 0, 'Fri, 20 Nov 2026 12:00:05 GMT', 0.5, 5000],
  ['a date in the past', 0, 'Fri, 20 Nov 2026 11:00:00 GMT', 0.5, 200],
  ['nonsense', 0, 'soon', 0.5, 200],
  ['negative', 0, '-5', 0.5, 200],
  ['blank', 0, ' ', 0.5, 200],
])('%s', (_, attempt, retryAfter, random, expected) => {
  expect(retryDelay(attempt, retryAfter, { baseMs: 200, now, random })).toBe(expected);
});
