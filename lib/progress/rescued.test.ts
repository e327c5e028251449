import { expect, it } from 'vitest';
import { isRescueOver, isRescuesOwnSeek } from '@/lib/progress/rescued';

it.each([
  ['where the rescue led', 24, false],
  ['a moment behind it', 24.15, false],
  ['a good moment behind it', 24.25, true],
  ['before the missing piece', 18, false],
])('a rescue to 24 is over, or not, at %s', (_, position, isOver) => {
  expect(isRescueOver(24, position)).toBe(isOver);
});

it.each([
  ['exactly there', 24, true],
  ['within a second before', 23, true],
  ['within a second behind', 25, true],
  ['further behind', 25.1, false],
  ['back to before the missing piece', 18, false],
])('a seek is the own one of a rescue to 24, or the viewer’s, when it leads %s', (_, position, isOwn) => {
  expect(isRescuesOwnSeek(24, position)).toBe(isOwn);
});
