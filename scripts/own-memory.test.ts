import { describe, expect, it } from 'vitest';
import { allocatorToTell, isSmall } from './own-memory.mjs';

const GB = 1024 ** 3;

describe('what the allocator is told', () => {
  it.each([
    ['a start on Linux', 'linux', { PORT: '1' }, { PORT: '1', MALLOC_ARENA_MAX: '1' }],
    ['where its user decided', 'linux', { MALLOC_ARENA_MAX: '4' }, null],
    ['where its user decided the other', 'linux', { MALLOC_TRIM_THRESHOLD_: '1' }, null],
    ['another system', 'darwin', {}, null],
  ])('%s', (_, platform, environment, expected) => {
    const told = allocatorToTell(platform, environment);
    if (expected) expect(told).toMatchObject(expected);
    else expect(told).toBeNull();
  });

  it('is told once', () => {
    expect(allocatorToTell('linux', allocatorToTell('linux', {}) ?? {})).toBeNull();
  });
});

describe('whether there is little memory', () => {
  it.each([
    ['a container of one GB on a large machine', 1 * GB, 24 * GB, true],
    ['a small machine without a limit, as libuv says it', 2 ** 64, 1 * GB, true],
    ['a small machine without a limit', 0, 1 * GB, true],
    ['a large machine without a limit', 2 ** 64, 24 * GB, false],
    ['a container of four on a large one', 4 * GB, 24 * GB, false],
  ])('%s', (_, limit, total, small) => expect(isSmall(limit, total)).toBe(small));
});
