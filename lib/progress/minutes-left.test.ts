import { describe, expect, it } from 'vitest';
import { minutesLeft } from '@/lib/progress/minutes-left';

describe('minutesLeft', () => {
  it.each([
    [0, 6000, 100],
    [5990, 6000, 1],
    [6000, 6000, 1],
    [100, 0, null],
  ])('at %s of %s: %s', (position, duration, expected) => {
    expect(minutesLeft({ position, duration })).toBe(expected);
  });
});
