import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doRegularly } from '@/lib/process/do-regularly';
import { onePerProcess } from '@/lib/process/one-per-process';

const NAME = 'test-of-do-regularly';

describe('what is done regularly', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    onePerProcess(NAME, () => null).forget();
  });

  it('is done now and after each span', async () => {
    const work = vi.fn(async () => undefined);
    doRegularly(NAME, 1000, work, 'Failed:');
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2500);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('waits for the one before, also for one that another bundle began', async () => {
    const first = Promise.withResolvers<void>();
    const work = vi.fn(() => new Promise<void>(() => undefined)).mockReturnValueOnce(first.promise);
    doRegularly(NAME, 1000, work, 'Failed:');
    doRegularly(NAME, 1000, work, 'Failed:');
    await vi.advanceTimersByTimeAsync(5000);
    expect(work).toHaveBeenCalledTimes(1);
    first.resolve();
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('goes on after a failure, and says it', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const work = vi.fn(() => Promise.reject(new Error('away')));
    doRegularly(NAME, 1000, work, 'Tried again:');
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).toHaveBeenCalledTimes(2);
    expect(said).toHaveBeenCalledWith('Tried again:', expect.objectContaining({ message: 'away' }));
    said.mockRestore();
  });
});
