import { expect, test } from 'vitest';
import { historyDays } from '@/lib/history/days';
import type { HistoryEntry } from '@/lib/history/schema';

function entry(sessionId: string, startedAt: string, deviceId: string | null = 'tv'): HistoryEntry {
  return {
    profileId: 'p',
    sessionId,
    type: 'movie',
    tmdbId: 1,
    season: 0,
    episode: 0,
    startedAt,
    endedAt: startedAt,
    seconds: 60,
    position: 60,
    duration: 100,
    watched: false,
    deviceId,
    deviceName: deviceId && `The ${deviceId}`,
    title: 'Metropolis',
    episodeTitle: null,
    poster: null,
    still: null,
    backdrop: null,
  };
}

const late = entry('late', '2026-11-21T23:30:00.000Z');
const evening = entry('evening', '2026-11-21T20:00:00.000Z');
const phone = entry('phone', '2026-11-21T19:00:00.000Z', 'phone');
const before = entry('before', '2026-11-20T20:00:00.000Z');

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
});

test('a device’s newest day can be taken back, since its first doing of it', () => {
  const [today, yesterday] = historyDays([late, evening, phone, before], 'UTC');
  expect(today?.takeBack).toEqual([
    { deviceId: 'tv', deviceName: 'The tv', since: evening.startedAt, sessionIds: ['late', 'evening'] },
    { deviceId: 'phone', deviceName: 'The phone', since: phone.startedAt, sessionIds: ['phone'] },
  ]);
  expect(yesterday?.takeBack).toEqual([]);
});

test('what no device is known of cannot be taken back as one', () => {
  expect(historyDays([entry('unknown', '2026-11-21T20:00:00.000Z', null)], 'UTC')[0]?.takeBack).toEqual([]);
  expect(historyDays([], 'UTC')).toEqual([]);
});
