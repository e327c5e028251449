import { expect, it } from 'vitest';
import { inTime } from '@/lib/process/in-time';

it('gives what comes, and waits no longer for what does not', async () => {
  const never = new Promise<string>(() => undefined);
  expect([await inTime(Promise.resolve('here'), 60_000), await inTime(never, 1)]).toEqual(['here', null]);
  await expect(inTime(Promise.reject(new Error('no')), 60_000)).rejects.toThrow('no');
});
