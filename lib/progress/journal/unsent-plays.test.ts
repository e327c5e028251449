import { expect, it } from 'vitest';
import type { JournalEntry } from '@/lib/progress/journal/journal-entry';
import { newestOfEach } from '@/lib/progress/journal/unsent-plays';

const entry = (report: object, observedWall: number, owed: JournalEntry['owed'] = null) =>
  ({
    report: { profileId: 'ada', type: 'movie', tmdbId: 1, position: 1, ...report },
    observedWall,
    owed,
  }) as JournalEntry;

it('is of each film and episode the newest, oldest first', () => {
  const plays = newestOfEach(
    [
      entry({ position: 1 }, 1),
      entry({ tmdbId: 2 }, 2),
      entry({ position: 3 }, 3),
      entry({ type: 'tv', season: 1, episode: 1 }, 4),
    ],
    'ada',
  );
  expect(plays.map(({ report, at }) => [report.type, report.tmdbId, report.position, Date.parse(at)])).toEqual([
    ['movie', 2, 1, 2],
    ['movie', 1, 3, 3],
    ['tv', 1, 1, 4],
  ]);
});

it('is of one profile, and what it played alone', () => {
  const entries = [entry({ profileId: 'ben' }, 1), entry({ profileId: null }, 2), entry({ kind: 'set' }, 3)];
  expect(newestOfEach(entries, 'ada')).toEqual([]);
});

it('has what the viewer decided before something newer was seen', () => {
  expect(newestOfEach([entry({ event: 'playing' }, 1, 'start-over')], 'ada')[0]?.report.event).toBe('start-over');
});
