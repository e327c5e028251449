import { afterEach, describe, expect, it, vi } from 'vitest';
import { allocatorToTell, forgetAllocator } from './own-memory.mjs';

afterEach(() => vi.unstubAllEnvs());

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

  it('stays with the process that was told, and goes to no program it starts', () => {
    const told: Record<string, string> = allocatorToTell('linux', {}) ?? {};
    for (const [name, value] of Object.entries(told)) vi.stubEnv(name, value);
    forgetAllocator();
    expect(Object.keys(told).filter((name) => name in process.env)).toEqual([]);
  });

  it('stays for everything where its user decided', () => {
    vi.stubEnv('MALLOC_ARENA_MAX', '4');
    forgetAllocator();
    expect(process.env.MALLOC_ARENA_MAX).toBe('4');
  });
});
