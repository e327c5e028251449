import { expect, it } from 'vitest';
import { secondsUntilAgain } from '@/lib/players/out/again';

it.each([
  [1, 0, 5],
  [2, 0, 300],
  [2, 1, 330],
  [7, 0, 36_000],
  [8, 0, null],
  [99, 0.5, null],
])('after %i attempts and with chance %d it waits %s seconds', (attempts, chance, seconds) => {
  expect(secondsUntilAgain(attempts, chance)).toBe(seconds);
});
