import type { HistoryEntry } from '@/lib/history/schema';

/** One day of history. */
export interface HistoryDay {
  /** The calendar day the playbacks began on, "2026-11-21". */
  day: string;
  entries: HistoryEntry[];
}

/**
 * Entries by the day they began on, in the order given (newest first).
 * @param timeZone IANA name of the profile's zone.
 */
export function historyDays(entries: readonly HistoryEntry[], timeZone: string): HistoryDay[] {
  const dayOf = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const days = Map.groupBy(entries, ({ startedAt }) => dayOf.format(new Date(startedAt)));
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
}
