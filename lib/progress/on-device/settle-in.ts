import { OLD_PLACE, rememberOnDevice } from '@/lib/http/something-on-device';
import type { JournalEntry } from '@/lib/progress/journal/journal-entry';
import { openJournal } from '@/lib/progress/journal/stored-journal';
import { entryFromReport, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordOnDevice } from '@/lib/progress/on-device/device-ledger';
import { entryFromOldPlace } from '@/lib/progress/on-device/old-places';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';

let settling: Promise<void> | undefined;

/**
 * Takes over, once for a page, what this browser kept before the device had a ledger: reports without a profile in the
 * journal, and places under the names of earlier apps. Each is deleted there only when the ledger has it.
 */
export function settledIn(): Promise<void> {
  settling ??= Promise.all([takeFromJournal(), takeOldPlaces()]).then(
    () => undefined,
    // A browser that refuses storage has kept nothing.
    () => undefined,
  );
  return settling;
}

/** A report without a profile, as the ledger takes it. */
export function entryFromJournal({ report, owed }: JournalEntry): LedgerEntry {
  const told = { ...report, event: owed ?? report.event, profileId: DEVICE_OWNER, sentAt: report.observedAt };
  return entryFromReport(told, Date.parse(report.observedAt));
}

async function takeFromJournal(): Promise<void> {
  const journal = await openJournal();
  const ours = (await journal.entries()).filter(({ report }) => report.profileId === null);
  if (ours.length === 0) return;
  await recordOnDevice(ours.map(entryFromJournal));
  rememberOnDevice();
  for (const { key, report } of ours) await journal.settle(key, report.sequence);
}

async function takeOldPlaces(): Promise<void> {
  for (const name of Object.keys(localStorage).filter((one) => OLD_PLACE.test(one))) {
    const entry = entryFromOldPlace(name, localStorage.getItem(name) ?? '', Date.now());
    if (entry) {
      await recordOnDevice([entry]);
      rememberOnDevice();
    }
    localStorage.removeItem(name);
  }
}
