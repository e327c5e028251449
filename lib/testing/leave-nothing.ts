import { afterAll, vi } from 'vitest';

/* The files of a worker share its globals: what a file stands in for, it takes away, or the next one meets half a browser. */

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
