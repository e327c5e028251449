import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { answering, answeringFor } from '@/lib/http/answering';

it('tells whatever is called below how long the client has been waiting', async () => {
  const waited = await answering(async () => {
    await setTimeout(30);
    return answeringFor();
  });
  expect(waited).toBeGreaterThan(20);
  expect(waited).toBeLessThan(5_000);
  expect(answeringFor()).toBe(0);
});
