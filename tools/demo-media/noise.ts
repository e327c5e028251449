/** Repeatable randomness: the same picture comes out on every run. */

/** A number from 0 to 1 that depends on its arguments alone. */
export function hash(seed: number, ...values: number[]): number {
  let state = seed | 0;
  for (const value of values) {
    state = Math.imul(state ^ Math.floor(value), 0x27d4eb2d);
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
    state ^= state >>> 13;
  }
  state = Math.imul(state ^ (state >>> 16), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}

/** A smooth line through random heights, one at each whole number. */
export function smoothNoise(seed: number, x: number): number {
  const cell = Math.floor(x);
  const within = x - cell;
  const eased = within * within * (3 - 2 * within);
  const from = hash(seed, cell);
  return from + (hash(seed, cell + 1) - from) * eased;
}
