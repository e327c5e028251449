import { expect, test } from 'vitest';
import { outdatedDays } from '@/lib/catalog/freshness';

const now = new Date('2026-11-20T12:00:00Z');

test.each([
  ['an hour ago', '2026-11-20T11:00:00Z', null],
  ['two days ago', '2026-11-18T12:00:00Z', null],
  ['just over two days ago', '2026-11-18T11:59:00Z', 2],
  ['ten days ago', '2026-11-10T06:00:00Z', 10],
  ['unknown', undefined, null],
])('%s', (_, asOf, expected) => {
  expect(outdatedDays(asOf, now)).toBe(expected);
});
