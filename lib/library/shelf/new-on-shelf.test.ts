import { expect, test } from 'vitest';
import { newOnShelf } from '@/lib/library/shelf/new-on-shelf';

const NOW = new Date('2026-11-28T12:00:00Z');
const daysAgo = (days: number) => ({ newest: new Date(NOW.getTime() - days * 86_400_000) });

test.each([
  [[1, 2], []],
  [[1, 30], [1]],
  [
    [1, 13, 15],
    [1, 13],
  ],
  [[30, 40], []],
  [[], []],
])('of files that came %j days ago, new are %j', (shelf, fresh) => {
  expect(newOnShelf(shelf.map(daysAgo), NOW)).toEqual(fresh.map(daysAgo));
});
