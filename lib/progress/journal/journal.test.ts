import { describe, expect, it } from 'vitest';
import { mergeEntry, settleEntry } from '@/lib/progress/journal/journal';
import { type JournalEntry, journalEntrySchema, journalKey } from '@/lib/progress/journal/journal-entry';

function entry(sequence: number, changes: Partial<JournalEntry['report']> = {}, due = false): JournalEntry {
  const report: JournalEntry['report'] = {
    profileId: null,
    type: 'tv',
    tmdbId: 7,
    season: 1,
    episode: 2,
    position: sequence,
    duration: 1440,
    sessionId: '5a1de8d2-54f1-4d20-9f4d-3f6b1de0a101',
    sequence,
    observedAt: '2026-11-21T20:00:00.000Z',
    deviceId: '5a1de8d2-54f1-4d20-9f4d-3f6b1de0a102',
    event: 'playing',
    ...changes,
  };
  return {
    key: journalKey(report),
    dueSequence: due ? sequence : null,
    owed: null,
    observedWall: Date.parse(report.observedAt),
    observedSteady: 0,
    page: 'here',
    report,
  };
}

describe('what the journal keeps', () => {
  it('is the newest observation of a session, in whatever order they come', () => {
    expect(mergeEntry(entry(4), entry(5))?.report.sequence).toBe(5);
    expect(mergeEntry(entry(5), entry(4))).toBeNull();
  });

  it('stays due when something newer is only kept', () => {
    expect(mergeEntry(entry(4, {}, true), entry(5))?.dueSequence).toBe(4);
  });

  it.each([
    ['a start over, however far it has come since', { event: 'start-over' as const, position: 0 }, 300, 'start-over'],
    ['an end that was not left again', { event: 'ended' as const, position: 1440 }, 1440, 'ended'],
    ['nothing of an end that was left by going back', { event: 'ended' as const, position: 1440 }, 200, null],
    ['nothing of a pause', { event: 'pause' as const, position: 20 }, 21, null],
  ])('still owes %s', (_, earlier, position, owed) => {
    expect(mergeEntry(entry(4, earlier, true), entry(5, { position }))?.owed).toBe(owed);
  });

  it('owes nothing more once the server was told, and keeps what it does not know yet', () => {
    const kept = mergeEntry(entry(4, { event: 'start-over' }, true), entry(5)) as JournalEntry;
    expect(settleEntry(kept, 4)).toMatchObject({ dueSequence: null, owed: null, report: { sequence: 5 } });
    expect(settleEntry(kept, 5)).toBeNull();
  });

  it('reads back only what it wrote', () => {
    expect(journalEntrySchema.safeParse(entry(1)).success).toBe(true);
    expect(journalEntrySchema.safeParse({ ...entry(1), report: { position: 'far' } }).success).toBe(false);
  });
});
