import { expect, it } from 'vitest';
import { slownessSeconds } from '@/lib/http/slowness';

it.each([
  [0, 0],
  [7, 0],
  [8, 1],
  [9, 2],
  [11, 8],
  [12, 15],
  [10_000, 15],
])('%d misses: %d seconds', (misses, seconds) => {
  expect(slownessSeconds(misses)).toBe(seconds);
});
