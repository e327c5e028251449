import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isQuiet, noteAsked, noteSending, whileQuiet } from '@/lib/library/idle/quiet';

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(120_000);
});
afterEach(() => vi.useRealTimers());

test('it is quiet until a player asks, and again a minute after', async () => {
  expect(await isQuiet()).toBe(true);
  noteAsked();
  expect(await isQuiet()).toBe(false);
  vi.advanceTimersByTime(59_000);
  expect(await isQuiet()).toBe(false);
  vi.advanceTimersByTime(2000);
  expect(await isQuiet()).toBe(true);
});

test('a file that is being sent is played, however long it takes; its end counts once', async () => {
  const [first, second] = [noteSending(), noteSending()];
  vi.advanceTimersByTime(3_600_000);
  expect(await isQuiet()).toBe(false);
  first();
  first();
  vi.advanceTimersByTime(61_000);
  expect(await isQuiet()).toBe(false);
  second();
  vi.advanceTimersByTime(61_000);
  expect(await isQuiet()).toBe(true);
});

test('work is ended within seconds of the first question', async () => {
  const done = whileQuiet(
    (signal) => new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('ended'))),
  );
  await vi.advanceTimersByTimeAsync(5000);
  noteAsked();
  await vi.advanceTimersByTimeAsync(1500);
  await expect(done).resolves.toBe('ended');
  vi.advanceTimersByTime(120_000);
});
