import { expect, it } from 'vitest';
import { createMemoryJournal } from '@/lib/progress/journal/journal';
import type { JournalEntry } from '@/lib/progress/journal/journal-entry';
import { journalPlaceOf } from '@/lib/progress/reporter/progress-channel';

const SESSION = '5a1de8d2-54f1-4d20-9f4d-3f6b1de0a101';
const PROFILE = '6f1de8d2-54f1-4d20-9f4d-3f6b1de0a100';
const film = { profileId: PROFILE, type: 'movie' as const, tmdbId: 550 };

/** As an earlier version stored it: a film's key had the numbers of no episode. */
const old: JournalEntry = {
  key: `${PROFILE}/movie/550/0/0/${SESSION}`,
  dueSequence: 3,
  owed: null,
  observedWall: Date.parse('2026-11-21T20:00:00.000Z'),
  observedSteady: 0,
  page: 'earlier',
  report: {
    ...film,
    position: 300,
    duration: 8340,
    sessionId: SESSION,
    sequence: 3,
    observedAt: '2026-11-21T20:00:00.000Z',
    deviceId: '5a1de8d2-54f1-4d20-9f4d-3f6b1de0a102',
    event: 'playing',
  },
};

it('finds what an earlier version kept of a film', async () => {
  const journal = createMemoryJournal();
  await journal.keep(old);
  expect((await journalPlaceOf(journal, film))?.report.position).toBe(300);
  expect(await journalPlaceOf(journal, { ...film, tmdbId: 551 })).toBeNull();
  expect(await journalPlaceOf(journal, { ...film, type: 'tv', season: 0, episode: 0 })).toBeNull();
});
