import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { answering, answeringSince } from '@/lib/http/answering';

it('tells whatever is called below since when the client has been waiting', async () => {
  const came = performance.now();
  const told = await answering(async () => {
    await setTimeout(30);
    return answering(async () => answeringSince());
  });
  expect(told).toBeGreaterThanOrEqual(came);
  expect(told).toBeLessThan(came + 25);
  expect(answeringSince()).toBeUndefined();
});
