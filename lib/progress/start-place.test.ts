import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '@/lib/progress/journal/journal-entry';
import { type StartInput, startPlace } from '@/lib/progress/start-place';

const now = Date.parse('2026-11-21T20:00:00Z');
const minutesAgo = (minutes: number) => now - minutes * 60_000;
const stored = (position: number, minutes: number, finishedAt: string | null = null) => ({
  position,
  duration: 3600,
  finishedAt,
  observedAt: new Date(minutesAgo(minutes)).toISOString(),
});

type ReportFields = Partial<JournalEntry['report']>;

function kept(position: number, minutes: number, fields: ReportFields = {}): JournalEntry {
  return {
    key: 'key',
    dueSequence: null,
    owed: null,
    observedWall: minutesAgo(minutes),
    page: 'gone',
    observedSteady: 0,
    report: {
      profileId: null,
      type: 'movie',
      tmdbId: 1,
      position,
      duration: 3600,
      sessionId: '5a1de8d2-54f1-4d20-9f4d-3f6b1de0a111',
      sequence: 4,
      observedAt: new Date(minutesAgo(minutes)).toISOString(),
      deviceId: '5a1de8d2-54f1-4d20-9f4d-3f6b1de0a112',
      event: 'playing',
      secondsPlayed: 60,
      ...fields,
    },
  };
}

const input = (changes: Partial<StartInput>): StartInput => ({
  requested: null,
  stored: null,
  serverNow: now,
  kept: null,
  deviceNow: now,
  ...changes,
});

describe('where playback starts', () => {
  it.each<[string, Partial<StartInput>, { position: number; from: string }]>([
    ['at the beginning when nothing is known', {}, { position: 0, from: 'beginning' }],
    ['at the stored place', { stored: stored(2462, 5) }, { position: 2462, from: 'server' }],
    ['5 s earlier after a day away', { stored: stored(2462, 25 * 60) }, { position: 2457, from: 'server' }],
    ['15 s earlier after a week', { stored: stored(2462, 8 * 24 * 60) }, { position: 2447, from: 'server' }],
    [
      'at ?t= before all else',
      { requested: 30, stored: stored(2462, 5), kept: kept(99, 1) },
      { position: 30, from: 'address' },
    ],
    ['at ?t=0, which is a place too', { requested: 0, stored: stored(2462, 5) }, { position: 0, from: 'address' }],
    ['at ?t=, however short the manifest says the stream is', { requested: 142 }, { position: 142, from: 'address' }],
    ['before the end of what was played', { stored: stored(3599, 5) }, { position: 3595, from: 'server' }],
    [
      'at the device place when it is newer',
      { stored: stored(100, 5), kept: kept(140, 4) },
      { position: 140, from: 'device' },
    ],
    [
      'at the server place when that is newer',
      { stored: stored(900, 2), kept: kept(140, 4) },
      { position: 900, from: 'server' },
    ],
    [
      'at the beginning when it was finished',
      { stored: stored(3500, 5, '2026-11-21T19:55:00Z') },
      { position: 0, from: 'beginning' },
    ],
    [
      'at the beginning when this device ended it',
      { kept: kept(3600, 1, { event: 'ended', secondsPlayed: 3000 }) },
      { position: 0, from: 'beginning' },
    ],
    [
      'at the server place when the device only looked elsewhere',
      { stored: stored(150, 5), kept: kept(23, 0, { secondsPlayed: 4 }) },
      { position: 150, from: 'server' },
    ],
    [
      'at the server place when the device only looked further on',
      { stored: stored(1200, 5), kept: kept(3599, 0, { secondsPlayed: 1, event: 'seek' }) },
      { position: 1200, from: 'server' },
    ],
    [
      'at the beginning when all this device did was to look at the end',
      { kept: kept(3599, 0, { secondsPlayed: 1, event: 'ended' }) },
      { position: 0, from: 'beginning' },
    ],
    [
      'at the device place when the viewer went on from there on purpose',
      { stored: stored(150, 5), kept: kept(900, 0, { secondsPlayed: 0, event: 'go-on' }) },
      { position: 900, from: 'device' },
    ],
    [
      'at the device place when its session holds the place already',
      {
        stored: { ...stored(900, 5), sessionId: '5a1de8d2-54f1-4d20-9f4d-3f6b1de0a111' },
        kept: kept(903, 0, { secondsPlayed: 3 }),
      },
      { position: 903, from: 'device' },
    ],
    [
      'at the beginning when the last third was played here and the rest before',
      { stored: { ...stored(2400, 60), secondsPlayed: 2400 }, kept: kept(3590, 0, { secondsPlayed: 1100 }) },
      { position: 0, from: 'beginning' },
    ],
    [
      'at the server place when this device only looked at what is finished',
      { stored: stored(3500, 5, '2026-11-21T19:55:00Z'), kept: kept(300, 0, { secondsPlayed: 4 }) },
      { position: 0, from: 'beginning' },
    ],
  ])('%s', (_, changes, expected) => {
    expect(startPlace(input(changes))).toEqual(expected);
  });

  it('compares ages, so that a device whose clock is a day ahead does not always win', () => {
    const dayAhead = now + 24 * 3600_000;
    const left = { ...kept(140, 0), observedWall: dayAhead - 10 * 60_000 };
    expect(startPlace(input({ stored: stored(900, 2), kept: left, deviceNow: dayAhead }))).toEqual({
      position: 900,
      from: 'server',
    });
  });
});
