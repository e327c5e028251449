import { describe, expect, it } from 'vitest';
import { allocatorToTell } from './own-memory.mjs';

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
