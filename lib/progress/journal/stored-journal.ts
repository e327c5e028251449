import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { createMemoryJournal, type Journal, mergeEntry, settleEntry } from '@/lib/progress/journal/journal';
import { JOURNAL_DATABASE, JOURNAL_STORE } from '@/lib/progress/journal/journal-database';
import { type JournalEntry, journalEntrySchema } from '@/lib/progress/journal/journal-entry';

interface JournalDatabase extends DBSchema {
  [JOURNAL_STORE]: { key: string; value: JournalEntry };
}

const VERSION = 1;

/**
 * The journal in IndexedDB: the browser's own process holds it, so it survives the death of the tab. Where the browser
 * refuses storage (some private windows), a journal in memory takes its place.
 */
export async function openJournal(): Promise<Journal> {
  try {
    return journalIn(await openDatabase());
  } catch {
    return createMemoryJournal();
  }
}

function openDatabase(): Promise<IDBPDatabase<JournalDatabase>> {
  return openDB<JournalDatabase>(JOURNAL_DATABASE, VERSION, {
    upgrade(database) {
      database.createObjectStore(JOURNAL_STORE, { keyPath: 'key' });
    },
    // Another tab with a newer version of the app must not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

function journalIn(database: IDBPDatabase<JournalDatabase>): Journal {
  return {
    async keep(entry) {
      const transaction = database.transaction(JOURNAL_STORE, 'readwrite');
      const earlier = readEntry(await transaction.store.get(entry.key));
      const merged = mergeEntry(earlier ?? undefined, entry);
      if (merged) await transaction.store.put(merged);
      await transaction.done;
    },
    async entries() {
      const entries: JournalEntry[] = [];
      for (const stored of await database.getAll(JOURNAL_STORE)) {
        // An entry that another version wrote, or that is damaged, stays for a version that can read it.
        const entry = readEntry(stored);
        if (entry) entries.push(entry);
      }
      return entries.sort((one, other) => one.observedWall - other.observedWall);
    },
    async settle(key, sequence) {
      const transaction = database.transaction(JOURNAL_STORE, 'readwrite');
      const entry = readEntry(await transaction.store.get(key));
      const left = entry && settleEntry(entry, sequence);
      if (left) await transaction.store.put(left);
      else if (entry) await transaction.store.delete(key);
      await transaction.done;
    },
  };
}

function readEntry(stored: unknown): JournalEntry | null {
  const parsed = journalEntrySchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
