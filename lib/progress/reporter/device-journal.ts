import { titleText } from '@/lib/catalog/title-key';
import { isInProgress } from '@/lib/progress/completion';
import type { JournalEntry, JournalReport } from '@/lib/progress/journal/journal-entry';
import { deviceFacts } from '@/lib/progress/on-device/device-facts';

/** What was done once in this page: shows asked about, and the browser asked to keep what there is to lose. */
const done = new Set<string>();

/** Keeps what a viewer plays without having signed in: with no server to wait for, it goes into the ledger at once. */
export async function keepForDevice(entry: JournalEntry): Promise<void> {
  const [{ keepOnDevice }, { entryFromJournal }] = await Promise.all([
    import('@/lib/progress/on-device/device-progress'),
    import('@/lib/progress/on-device/settle-in'),
  ]);
  const places = await keepOnDevice([entryFromJournal(entry)]);
  const { report } = entry;
  if (report.type === 'tv') once(titleText(report), () => keepFacts(report));
  if (places.some(isInProgress)) once('persist', askToStay);
}

/** What follows in the show is asked while there is a network to ask over. */
async function keepFacts({ tmdbId, season = 0 }: JournalReport): Promise<void> {
  await (await deviceFacts()).keep(tmdbId, season);
}

/** A browser that is short of space empties sites which did not ask to stay. */
async function askToStay(): Promise<void> {
  await navigator.storage?.persist?.();
}

function once(name: string, work: () => Promise<void>): void {
  if (done.has(name)) return;
  done.add(name);
  work().catch(() => undefined);
}
