import { expect, it } from 'vitest';
import { ledgerPlays } from '@/lib/imports/ledger-plays';
import type { Found } from '@/lib/imports/rows-repository';

const at = '2024-03-04T22:00:00.000Z';
const NOW = Date.parse('2026-11-27T12:00:00Z');
const snapshot = { title: 'Heat', showTitle: null, episodeTitle: null, poster: null, still: null, backdrop: null };
const found = (more: Partial<Found> = {}): Found => ({
  episodeId: null,
  duration: 6000,
  airedOn: '1995-12-15',
  isDay: false,
  snapshot,
  ...more,
});
const said = (plays: ReturnType<typeof ledgerPlays>) =>
  plays.map(({ kind, event, position, duration, secondsPlayed, at: time }) =>
    [
      kind,
      event ?? '-',
      `${position}/${duration}`,
      `${secondsPlayed}s`,
      new Date(time).toISOString().slice(0, 16),
    ].join(' '),
  );

it.each<[string, Parameters<typeof ledgerPlays>[0], string | null, Found, string[]]>([
  [
    'a play',
    { kind: 'play' },
    at,
    found(),
    ['playback - 0/6000 0s 2024-03-04T20:20', 'playback ended 6000/6000 6000s 2024-03-04T22:00'],
  ],
  [
    'a sitting',
    { kind: 'play' },
    at,
    found({ seconds: 1200, position: 3000 }),
    ['playback - 1800/6000 0s 2024-03-04T21:40', 'playback pause 3000/6000 1200s 2024-03-04T22:00'],
  ],
  [
    'sittings over days',
    { kind: 'play' },
    at,
    found({ seconds: 6000, position: 5900, startedAt: '2024-03-01T20:00:00Z' }),
    ['playback - 0/6000 0s 2024-03-01T20:00', 'playback pause 5900/6000 6000s 2024-03-04T22:00'],
  ],
  [
    'a play of no known length',
    { kind: 'play' },
    at,
    found({ duration: null }),
    ['mark-watched - 0/0 nulls 2024-03-04T22:00'],
  ],
  ['seen at some time', { kind: 'watched' }, null, found(), ['mark-watched - 6000/6000 nulls 1995-12-15T12:00']],
  [
    'seen before it came out',
    { kind: 'watched' },
    null,
    found({ airedOn: '2030-01-01' }),
    ['mark-watched - 6000/6000 nulls 2026-11-27T12:00'],
  ],
  [
    'nothing known',
    { kind: 'watched' },
    null,
    found({ duration: null, airedOn: null }),
    ['mark-watched - 0/0 nulls 2000-01-01T12:00'],
  ],
  ['a place', { kind: 'place' }, at, found({ position: 900 }), ['playback pause 900/6000 900s 2024-03-04T22:00']],
  [
    'a place by its share',
    { kind: 'place', share: 0.5 },
    null,
    found(),
    ['playback pause 3000/6000 3000s 2026-11-27T12:00'],
  ],
  ['a place nowhere', { kind: 'place' }, at, found(), []],
  ['a wish', { kind: 'wanted' }, at, found(), []],
  ['an opinion', { kind: 'rated' }, at, found(), []],
])('%s', (_, told, time, what, plays) => {
  expect(said(ledgerPlays(told, time, what, NOW))).toEqual(plays);
});
