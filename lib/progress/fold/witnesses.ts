import { deviceTime, isCrossing, isEnd, isOnPurpose, isPass, needs, positionOf } from '@/lib/progress/fold/session';
import type { LedgerEntry } from '../ledger/ledger-entry';

/** What makes a report the one that has to be kept: it has the most of this among those that it is asked of. */
type Claim = (report: LedgerEntry) => number | null;

const CLAIMS: Claim[] = [
  ({ sequence }) => sequence,
  ({ sequence }) => -sequence,
  deviceTime,
  (report) => -deviceTime(report),
  positionOf,
  (report) => -positionOf(report),
  ({ secondsPlayed }) => secondsPlayed,
  (report) => (isCrossing(report) ? -deviceTime(report) : null),
  (report) => (isCrossing(report) ? -needs(report) : null),
  (report) => (isEnd(report) ? -positionOf(report) : null),
  (report) => (isPass(report) ? -positionOf(report) : null),
  (report) => (isOnPurpose(report) ? report.sequence : null),
];

/**
 * The few reports of one session that say all of it: the ledger makes the same session of them as of all its reports,
 * so that a device keeps no others, and may send another ledger these alone. For one device, whose sequences are its
 * own.
 */
export function witnesses(reports: readonly LedgerEntry[]): LedgerEntry[] {
  const kept = new Set(CLAIMS.flatMap((claim) => mostOf(reports, claim) ?? []));
  return reports.filter((report) => kept.has(report));
}

function mostOf(reports: readonly LedgerEntry[], claim: Claim): LedgerEntry | null {
  let most: { report: LedgerEntry; value: number } | null = null;
  for (const report of reports) {
    const value = claim(report);
    if (value !== null && (most === null || value > most.value)) most = { report, value };
  }
  return most?.report ?? null;
}
