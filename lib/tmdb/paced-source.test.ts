import { expect, it } from 'vitest';
import { pacedSource } from '@/lib/tmdb/paced-source';

it('asks at its pace, and a few at once', async () => {
  let clock = 0;
  let open = 0;
  let most = 0;
  const askedAt: number[] = [];
  const source = pacedSource(
    {
      get: async () => {
        askedAt.push(clock);
        open += 1;
        most = Math.max(most, open);
        await Promise.resolve();
        open -= 1;
        return null;
      },
    },
    {
      perSecond: 10,
      atOnce: 2,
      now: () => clock,
      wait: async (ms) => {
        clock += ms;
      },
    },
  );
  await Promise.all(Array.from({ length: 21 }, () => source.get('/movie/1', {})));
  expect(askedAt).toHaveLength(21);
  expect(clock).toBeGreaterThanOrEqual(2000);
  expect(most).toBeLessThanOrEqual(2);
});
