import { expect, it } from 'vitest';
import { neutralRow } from '@/lib/imports/neutral-row';
import type { FoundRow } from '@/lib/imports/rows-repository';
import { entriesOf } from '@/lib/use-cases/imports/write';

const MADE_AT = Date.parse('2026-11-28T20:00:00Z');
const NOW = MADE_AT + 60_000;
const ENDED = '2024-05-03T21:00:00.000Z';

function row(changes: Partial<FoundRow> = {}): FoundRow {
  const snapshot = { title: 'Sintel', showTitle: null, episodeTitle: null, poster: null, still: null, backdrop: null };
  return {
    number: 1,
    told: neutralRow({ source: 'letterboxd', title: 'Sintel', type: 'movie' }),
    targetId: 'ada',
    item: { type: 'movie', tmdbId: 9_000_002, season: 0, episode: 0 },
    at: ENDED,
    sessionId: 'session',
    found: { episodeId: null, duration: 900, airedOn: '2010-09-27', isDay: false, snapshot },
    ...changes,
  };
}

it('tells the ledger of a play as a player would have reported it, by the name of where it came from', () => {
  const common = {
    ...{ profileId: 'ada', type: 'movie', tmdbId: 9_000_002, season: 0, episode: 0, id: 'session', kind: 'playback' },
    ...{ duration: 900, deviceId: null, deviceName: 'Letterboxd', sentMs: NOW, receivedMs: NOW },
  };
  expect(entriesOf(row(), MADE_AT, NOW)).toEqual([
    expect.objectContaining({
      ...common,
      sequence: 0,
      event: null,
      position: 0,
      observedMs: Date.parse(ENDED) - 900_000,
    }),
    expect.objectContaining({ ...common, sequence: 1, event: 'ended', position: 900, observedMs: Date.parse(ENDED) }),
  ]);
});

it('takes another name for where it came from', () => {
  expect(entriesOf(row(), MADE_AT, NOW, 'Infuse').map(({ deviceName }) => deviceName)).toEqual(['Infuse', 'Infuse']);
});

it.each(['wanted', 'rated'] as const)('tells it nothing of a title that was %s', (kind) => {
  const told = neutralRow({ source: 'letterboxd', title: 'Sintel', kind, rating: 8 });
  expect(entriesOf(row({ told }), MADE_AT, NOW)).toEqual([]);
});

it('tells it nothing of a row that was not settled', () => {
  expect(entriesOf(row({ sessionId: null }), MADE_AT, NOW)).toEqual([]);
});
