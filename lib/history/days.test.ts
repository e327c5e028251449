import { expect, test } from 'vitest';
import { historyDays } from '@/lib/history/days';
import { playback } from '@/lib/testing/playback';

const late = playback({ sessionId: 'late', startedAt: '2026-11-21T23:30:00.000Z' });
const evening = playback({ sessionId: 'evening', startedAt: '2026-11-21T20:00:00.000Z' });
const before = playback({ sessionId: 'before', startedAt: '2026-11-20T20:00:00.000Z' });

test('days are the profile’s own, in the order given', () => {
  const shape = (timeZone: string) =>
    historyDays([late, evening, before], timeZone).map(({ day, entries }) => [day, entries.length]);
  expect(shape('UTC')).toEqual([
    ['2026-11-21', 2],
    ['2026-11-20', 1],
  ]);
  expect(shape('Europe/Berlin')).toEqual([
    ['2026-11-22', 1],
    ['2026-11-21', 1],
    ['2026-11-20', 1],
  ]);
  expect(historyDays([], 'UTC')).toEqual([]);
});
