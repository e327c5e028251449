import { itemName } from '@/lib/progress/item-name';
import type { JournalEntry, JournalReport } from '@/lib/progress/journal/journal-entry';
import { openJournal } from '@/lib/progress/journal/stored-journal';

/** What a profile played on this device and the server does not know yet. */
export interface UnsentPlay {
  report: JournalReport & { profileId: string };
  /** ISO instant, by the device's clock. */
  at: string;
}

/** Of each film and episode the newest, oldest first. */
export async function unsentPlays(profileId: string): Promise<UnsentPlay[]> {
  return newestOfEach(await (await openJournal()).entries(), profileId);
}

/** @param entries oldest first. */
export function newestOfEach(entries: readonly JournalEntry[], profileId: string): UnsentPlay[] {
  const newest = new Map<string, UnsentPlay>();
  for (const { report, owed, observedWall } of entries) {
    if (report.profileId !== profileId || (report.kind ?? 'playback') !== 'playback') continue;
    const name = itemName(report);
    newest.delete(name);
    const event = owed ?? report.event;
    newest.set(name, { report: { ...report, profileId, event }, at: new Date(observedWall).toISOString() });
  }
  return [...newest.values()];
}
