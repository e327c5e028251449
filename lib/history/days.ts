import type { HistoryEntry } from '@/lib/history/schema';

/** One day of history. */
export interface HistoryDay {
  /** The calendar day the playbacks began on, "2026-11-21". */
  day: string;
  entries: HistoryEntry[];
  /** Devices whose newest doings these are: what each did since then can be taken back from here. */
  takeBack: { deviceId: string; deviceName: string; since: string; sessionIds: string[] }[];
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
  const seen = new Set<string>();
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay, takeBack: newestDoings(ofDay, seen) }));
}

function newestDoings(entries: readonly HistoryEntry[], seen: Set<string>): HistoryDay['takeBack'] {
  const devices = Map.groupBy(entries, ({ deviceId }) => deviceId);
  return [...devices].flatMap(([deviceId, doings]) => {
    if (deviceId === null || seen.has(deviceId)) return [];
    seen.add(deviceId);
    const [since = ''] = doings.map(({ startedAt }) => startedAt).sort();
    const sessionIds = doings.map(({ sessionId }) => sessionId);
    return [{ deviceId, deviceName: doings[0]?.deviceName ?? 'an unnamed device', since, sessionIds }];
  });
}
