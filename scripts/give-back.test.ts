import { createServer } from 'node:http';
import { getHeapStatistics } from 'node:v8';
import { expect, it, vi } from 'vitest';
import { giveBackWhenQuiet, isWorthIt } from '@/scripts/give-back';

const MB = 1024 * 1024;

it.each([
  ['right after a start', { quietMs: 4_999, held: 120 * MB, kept: 0 }, false],
  ['when it has been quiet', { quietMs: 5_000, held: 120 * MB, kept: 0 }, true],
  ['when little has come since', { quietMs: 60_000, held: 80 * MB, kept: 57 * MB }, false],
  ['when much has come since', { quietMs: 60_000, held: 81 * MB, kept: 57 * MB }, true],
])('%s', (_, state, worth) => {
  expect(isWorthIt(state)).toBe(worth);
});

it('gives back what nothing refers to any more, once nobody asks', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'performance'] });
  const server = createServer();
  giveBackWhenQuiet(server);
  const held = () => getHeapStatistics().total_heap_size;
  let much: object[] | null = Array.from({ length: 3_000_000 }, (_, index) => ({ index }));
  const full = held();
  expect(much.length).toBeGreaterThan(0);
  vi.advanceTimersByTime(3_000);
  server.emit('request');
  much = null;
  vi.advanceTimersByTime(4_000);
  expect(held()).toBeGreaterThan(full - 24 * MB);
  vi.advanceTimersByTime(2_000);
  expect(held()).toBeLessThan(full - 24 * MB);
  vi.useRealTimers();
});
