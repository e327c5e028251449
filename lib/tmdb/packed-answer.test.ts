import { describe, expect, it } from 'vitest';
import type { StoredAnswer } from './answer-store';
import { pack, unpack } from './packed-answer';

const nextKeepsAtMost = 2 * 1024 * 1024;

/** Episodes of a daily show, no two alike. */
function answerOf(episodes: number): StoredAnswer<unknown> {
  const data = Array.from({ length: episodes }, (_, index) => ({
    id: 1_000_000 + index,
    name: `Day “${index}”`,
    overview: `In episode ${index} "${(index * 7919).toString(36)}" comes back — once more. `.repeat(8),
  }));
  return { data, fetchedAt: '2026-11-21T00:00:00.000Z', maxAgeSeconds: 3600 };
}

describe('an answer in the cache', () => {
  it('is kept as it is where it is small', async () => {
    const answer = answerOf(3);
    expect(await pack(answer)).toBe(answer);
    expect(await unpack(answer)).toBe(answer);
  });

  it('fits into Next’s cache though it tells of thousands of episodes, and comes back the same', async () => {
    const answer = answerOf(6000);
    expect(JSON.stringify(answer).length).toBeGreaterThan(nextKeepsAtMost);
    const packed = await pack(answer);
    expect(JSON.stringify(JSON.stringify(packed)).length).toBeLessThan(nextKeepsAtMost);
    expect(await unpack(packed)).toEqual(answer);
  });
});
