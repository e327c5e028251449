import type { JournalEntry } from '@/lib/progress/journal/journal-entry';

/** What the device remembers until the server has it. Keeps one entry per item and session, the newest. */
export interface Journal {
  keep: (entry: JournalEntry) => Promise<void>;
  /** Everything kept, oldest first. */
  entries: () => Promise<JournalEntry[]>;
  /** The server has this sequence: forget the entry unless something newer took its place. */
  settle: (key: string, sequence: number) => Promise<void>;
}

/** For browsers that refuse storage; it lives as long as the page. */
export function createMemoryJournal(): Journal {
  const kept = new Map<string, JournalEntry>();
  return {
    async keep(entry) {
      const earlier = kept.get(entry.key);
      const merged = mergeEntry(earlier, entry);
      if (merged) kept.set(entry.key, merged);
    },
    async entries() {
      return [...kept.values()].sort((one, other) => one.observedWall - other.observedWall);
    },
    async settle(key, sequence) {
      const entry = kept.get(key);
      const left = entry && settleEntry(entry, sequence);
      if (left) kept.set(key, left);
      else kept.delete(key);
    },
  };
}

/** What stands after a new entry arrives, or null when it is no news. What was due stays due. */
export function mergeEntry(earlier: JournalEntry | undefined, entry: JournalEntry): JournalEntry | null {
  if (!earlier) return entry;
  if (earlier.report.sequence >= entry.report.sequence) return null;
  return {
    ...entry,
    dueSequence: entry.dueSequence ?? earlier.dueSequence,
    owed: earlier.dueSequence === null ? null : owedAfter(earlier, entry),
  };
}

/** What stands once the server has everything up to a sequence, or null when nothing does. */
export function settleEntry(entry: JournalEntry, sequence: number): JournalEntry | null {
  if (entry.report.sequence <= sequence) return null;
  const told = entry.dueSequence !== null && entry.dueSequence <= sequence;
  return told ? { ...entry, dueSequence: null, owed: null } : entry;
}

/** A start over or a conclusion must reach the server even when something newer was seen before it could be sent. */
function owedAfter(earlier: JournalEntry, entry: JournalEntry): JournalEntry['owed'] {
  const owed = earlier.owed ?? earlier.report.event ?? null;
  if (entry.report.event === 'start-over') return null;
  if (owed === 'start-over') return owed;
  const concluded = owed === 'ended' || owed === 'next';
  return concluded && Math.abs(earlier.report.position - entry.report.position) < 2 ? owed : null;
}
