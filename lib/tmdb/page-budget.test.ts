import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { answering } from '@/lib/http/answering';
import { remainingPageBudget } from '@/lib/tmdb/page-budget';

test('a call of the API has one budget, however many questions it asks', async () => {
  const [first, second] = await answering(async () => {
    const before = remainingPageBudget();
    await delay(60);
    return [before, remainingPageBudget()] as const;
  });
  expect(first - second).toBeGreaterThanOrEqual(55);
});

test('and another call has its own', async () => {
  const [slow, quick] = await Promise.all([
    answering(async () => {
      await delay(60);
      return remainingPageBudget();
    }),
    delay(55).then(() => answering(async () => remainingPageBudget())),
  ]);
  expect(quick).toBeGreaterThan(slow);
});
