import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attempt } from '@/lib/http/attempt-limit';

/*
 * Next loads a module once per bundle: a page's action and a route hold two copies of the limits' code and of the
 * library's classes, and share one count. Here each copy is a fresh load.
 */

const LIBRARY = 'rate-limiter-flexible';
const require = createRequire(import.meta.url);

/** The library itself, loaded once more: its classes are not those of the copy before. */
function anotherCopy(): object {
  for (const file of Object.keys(require.cache)) if (file.includes(LIBRARY)) delete require.cache[file];
  return require(LIBRARY);
}

async function twoBundles<Module>(load: () => Promise<Module>): Promise<[Module, Module]> {
  const bundle = async () => {
    vi.resetModules();
    vi.doMock(LIBRARY, anotherCopy);
    return load();
  };
  return [await bundle(), await bundle()];
}

afterAll(() => {
  vi.doUnmock(LIBRARY);
  vi.resetModules();
});

describe.each<Attempt>(['sign-in', 'sign-up', 'mail', 'code', 'pin', 'demo', 'auth'])('tries of %s', (what) => {
  let bundles: [typeof import('@/lib/http/attempt-limit'), typeof import('@/lib/http/attempt-limit')];

  beforeEach(async () => {
    bundles = await twoBundles(() => import('@/lib/http/attempt-limit'));
    expect(bundles[0].takeAttempt).not.toBe(bundles[1].takeAttempt);
  });

  it.each([
    ['page, then door', 0, 1],
    ['door, then page', 1, 0],
  ] as const)('are counted together: %s', async (_, first, second) => {
    const who = { address: `198.51.100.${randomUUID()}` };
    let tries = 0;
    while ((await bundles[first].takeAttempt(what, who)).kind === 'taken') tries += 1;
    expect(tries).toBeGreaterThan(3);
    expect(tries).toBeLessThan(2_000);
    for (const bundle of [bundles[second], bundles[first]]) {
      expect(await bundle.takeAttempt(what, who)).toEqual({ kind: 'wait', seconds: expect.any(Number) });
    }
  });
});

it('answers a refused report 429, from whichever bundle its limiter is', async () => {
  const [one, other] = await twoBundles(() => import('@/lib/progress/report-limit'));
  const { answerFor } = await import('@/lib/use-cases/access/answer-for');
  for (const { limitReports } of [one, other]) {
    const report = { profileId: randomUUID(), deviceId: randomUUID() };
    const refusal = await (async () => {
      for (let time = 0; time < 100; time += 1) await limitReports([report]);
    })().catch((error: unknown) => error);
    const answer = answerFor(refusal);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
});

it('knows the queue’s failures from whichever bundle they come', async () => {
  const [one, other] = await twoBundles(() => import('@/lib/progress/errors'));
  expect(new one.QueueFullError('full')).not.toBeInstanceOf(other.QueueFullError);
  expect(other.isQueueFull(new one.QueueFullError('full'))).toBe(true);
  expect(other.isRefused(new one.ProgressRefusedError('no'))).toBe(true);
  expect(other.isProgressAway(new one.ProgressStoreAwayError('away'))).toBe(true);
  expect(other.isRefused(new one.QueueFullError('full'))).toBe(false);
});
