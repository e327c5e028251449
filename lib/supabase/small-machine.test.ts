import { describe, expect, it } from 'vitest';
import { isSmall } from './small-machine';

const GB = 1024 ** 3;

describe('whether memory is small', () => {
  it.each([
    ['a container of one GB on a large machine', 1 * GB, 24 * GB, true],
    ['a small machine without a limit, as libuv says it', 2 ** 64, 1 * GB, true],
    ['a small machine without a limit', 0, 1 * GB, true],
    ['a large machine without a limit', 2 ** 64, 24 * GB, false],
    ['a container of four on a large one', 4 * GB, 24 * GB, false],
  ])('%s', (_, limit, total, small) => expect(isSmall(limit, total)).toBe(small));
});
