import { expect, it } from 'vitest';
import { thumbOfRating } from '@/lib/imports/thumb-of-rating';

it.each([
  [0, null],
  [0.5, 'down'],
  [1, 'down'],
  [2, 'down'],
  [3, 'down'],
  [4, 'down'],
  [4.5, 'down'],
  [5, null],
  [6, null],
  [6.9, null],
  [7, 'up'],
  [8, 'up'],
  [8.9, 'up'],
  [9, 'love'],
  [9.5, 'love'],
  [10, 'love'],
])('%s of ten is %s', (ofTen, thumb) => {
  expect(thumbOfRating(ofTen)).toBe(thumb);
});
