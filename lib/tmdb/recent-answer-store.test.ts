import { expect, test } from 'vitest';
import type { StoredAnswer } from '@/lib/tmdb/answer-store';
import { recentAnswerStore } from '@/lib/tmdb/recent-answer-store';

const answer = (data: string): StoredAnswer<string> => ({ data, fetchedAt: '2026-01-01T00:00:00Z', maxAgeSeconds: 10 });
const spot = (key: string, maxAgeSeconds = 10) => ({ key, tags: [], maxAgeSeconds });

test('asks once, and again behind the scenes when the answer is stale', async () => {
  let now = 0;
  const store = recentAnswerStore(1000, () => now);
  let asked = 0;
  const load = async () => {
    asked += 1;
    return answer(`said ${asked}`);
  };
  expect([await store.read(spot('a'), load), await store.read(spot('a'), load)]).toEqual([
    answer('said 1'),
    answer('said 1'),
  ]);
  now = 11_000;
  expect(await store.read(spot('a'), load)).toEqual(answer('said 1'));
  expect(await store.read(spot('a'), load)).toEqual(answer('said 2'));
  expect(asked).toBe(2);
});

test('keeps what is there when asking again fails', async () => {
  let now = 0;
  const store = recentAnswerStore(1000, () => now);
  await store.read(spot('a'), async () => answer('said'));
  now = 11_000;
  const fails = () => Promise.reject(new Error('away'));
  expect(await store.read(spot('a'), fails)).toEqual(answer('said'));
  expect(await store.read(spot('a'), fails)).toEqual(answer('said'));
});

test('a failed first question is not kept, and is told', async () => {
  const store = recentAnswerStore();
  await expect(store.read(spot('a'), () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await store.read(spot('a'), async () => answer('said'))).toEqual(answer('said'));
});

test('lets go of what was used longest ago when all together are too long', async () => {
  const size = JSON.stringify(answer('x'.repeat(50))).length;
  const store = recentAnswerStore(size * 2);
  const asked: string[] = [];
  const read = (key: string) =>
    store.read(spot(key), async () => {
      asked.push(key);
      return answer(key.repeat(50));
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await read(key);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});
