import { expect, it } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import type { NeutralRow } from '@/lib/imports/neutral-row';
import { playId } from '@/lib/imports/play-id';
import { type KnownPlay, type MatchedRow, settle } from '@/lib/imports/settle';

const FILM = episodeKey({ type: 'movie', tmdbId: 949 });
const HOUR = 3600;

function rows(...given: [at: string | null, told?: Partial<NeutralRow> & { isDay?: boolean }][]): MatchedRow[] {
  return given.map<MatchedRow>(
    ([at, { isDay = false, kind = 'play' as const, seconds = null, position = null, source } = {}], index) => ({
      number: index + 1,
      told: { kind, seconds, position, source },
      at,
      isDay,
      duration: 2 * HOUR,
    }),
  );
}
const playback = (at: string): KnownPlay => ({ kind: 'playback', at, watched: true });
const evening = '2024-03-04T22:00:00.000Z';
const day = (at: string): [string, { isDay: true }] => [`${at}T12:00:00.000Z`, { isDay: true }];
const sitting = (at: string, hours: number, position: number): [string, Partial<NeutralRow>] => [
  at,
  { seconds: hours * HOUR, position: position * HOUR },
];

it.each<[string, MatchedRow[], KnownPlay[], string]>([
  ['one play', rows([evening]), [], 'ready'],
  ['two plays', rows([evening], ['2024-05-04T22:00:00.000Z']), [], 'ready ready'],
  ['the same twice', rows([evening], [evening]), [], 'ready double'],
  ['told by two files, a few minutes apart', rows([evening], ['2024-03-04T22:07:00.000Z']), [], 'ready double'],
  ['a day and its time', rows(day('2024-03-04'), [evening]), [], 'double ready'],
  ['two days', rows(day('2024-03-04'), day('2024-03-05')), [], 'ready ready'],
  ['in the ledger', rows([evening]), [playback('2024-03-04T22:01:00.000Z')], 'known'],
  ['in the ledger that day', rows(day('2024-03-04')), [playback(evening)], 'known'],
  ['in the ledger another day', rows([evening]), [playback('2024-04-04T22:00:00.000Z')], 'ready'],
  [
    'three sittings of one film',
    rows(
      sitting('2024-03-04T21:00:00Z', 0.5, 0.5),
      sitting('2024-03-05T21:00:00Z', 0.5, 1),
      sitting('2024-03-06T21:00:00Z', 1, 2),
    ),
    [],
    'ready double double',
  ],
  [
    'seen to the end and begun again',
    rows(sitting('2024-03-04T21:00:00Z', 2, 2), sitting('2024-03-05T21:00:00Z', 1, 1)),
    [],
    'ready ready',
  ],
  [
    'begun again from the start',
    rows(sitting('2024-03-04T21:00:00Z', 1, 1), sitting('2024-03-05T21:00:00Z', 0.2, 0.2)),
    [],
    'ready ready',
  ],
  [
    'left for a month',
    rows(sitting('2024-03-04T21:00:00Z', 1, 1), sitting('2024-04-05T21:00:00Z', 1, 2)),
    [],
    'ready ready',
  ],
  ['seen, nobody knows when', rows([null, { kind: 'watched' }], [null, { kind: 'watched' }]), [], 'ready double'],
  ['seen, and when', rows([null, { kind: 'watched' }], [evening]), [], 'double ready'],
  ['seen, as the ledger knows', rows([null, { kind: 'watched' }]), [playback(evening)], 'known'],
  ['a place', rows([evening, { kind: 'place', position: HOUR }]), [], 'ready'],
  [
    'a place of what was begun here',
    rows([evening, { kind: 'place' }]),
    [{ kind: 'playback', at: evening, watched: false }],
    'known',
  ],
  ['rated', rows([evening, { kind: 'rated' }]), [], 'ready'],
  [
    'rated twice, the newest counts',
    rows([null, { kind: 'rated' }], ['2024-03-04T00:00:00Z', { kind: 'rated' }], [evening, { kind: 'rated' }]),
    [],
    'double double ready',
  ],
  [
    'rated, of which somebody said something here',
    rows([evening, { kind: 'rated' }]),
    [{ kind: 'rated', at: evening, watched: false }],
    'known',
  ],
  [
    'wanted elsewhere, and begun',
    rows([null, { kind: 'wanted', source: 'tv-time' }]),
    [{ kind: 'begun', at: evening, watched: false }],
    'known',
  ],
  [
    'on Trakt’s list, and begun',
    rows([null, { kind: 'wanted', source: 'trakt' }]),
    [{ kind: 'begun', at: evening, watched: false }],
    'ready',
  ],
  ['wanted twice', rows([null, { kind: 'wanted' }], [null, { kind: 'wanted' }]), [], 'ready double'],
  [
    'wanted, and on the list',
    rows([null, { kind: 'wanted' }]),
    [{ kind: 'wanted', at: evening, watched: false }],
    'known',
  ],
])('%s', (_, given, known, said) => {
  const settled = settle('ada', FILM, given, known).sort((one, other) => one.number - other.number);
  expect(settled.map(({ state }) => state).join(' ')).toBe(said);
});

it('adds up sittings', () => {
  const given = rows(sitting('2024-03-04T21:00:00Z', 0.5, 0.5), sitting('2024-03-05T21:00:00Z', 1.5, 2));
  expect(settle('ada', FILM, given, [])[0]?.found).toEqual({
    startedAt: '2024-03-04T20:30:00.000Z',
    endedAt: '2024-03-05T21:00:00.000Z',
    seconds: 2 * HOUR,
    position: 2 * HOUR,
  });
});

it('gives the same play the same id, and no other', () => {
  const id = playId('ada', FILM, '2024-03-04');
  expect(playId('ada', FILM, '2024-03-04')).toBe(id);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(playId('grace', FILM, '2024-03-04')).not.toBe(id);
  expect(playId('ada', FILM, '2024-03-05')).not.toBe(id);
});
