import { expect, it } from 'vitest';
import { swipedSeconds } from '@/components/player/keys/swipe';

it.each([
  ['across the whole picture', 360, 0, 120],
  ['half of it back', -180, 10, -60],
  ['slanting, but rather sideways', 90, -55, 30],
  ['rather down', 90, 70, null],
  ['hardly at all', 20, 0, null],
])('a finger that moves %s', (_, sideways, upDown, seconds) => {
  expect(swipedSeconds(sideways, upDown, 360)).toBe(seconds);
});
