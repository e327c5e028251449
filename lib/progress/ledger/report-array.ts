import { fitDeviceName, fitSnapshot } from '@/lib/progress/ledger/fit';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';

/** Entries as an array of `progress_report` in PostgreSQL's own text form; fields stand in the order of that type. */
export function toReportArray(entries: LedgerEntry[]): string {
  return `{${entries.map((entry) => quoted(toRecord(entry))).join(',')}}`;
}

function toRecord(entry: LedgerEntry): string {
  const snapshot = fitSnapshot(entry.snapshot);
  const episode = entry.type === 'tv';
  const fields = [
    entry.profileId,
    entry.type,
    entry.tmdbId,
    entry.season,
    entry.episode,
    entry.id,
    entry.kind,
    entry.event,
    entry.sequence,
    entry.position,
    entry.duration,
    entry.creditsStart,
    entry.secondsPlayed,
    Math.round(entry.observedMs),
    Math.round(entry.sentMs),
    Math.round(entry.receivedMs),
    entry.episodeId,
    entry.deviceId,
    fitDeviceName(entry.deviceName),
    // An episode's own title, and its show's; a movie has but one.
    snapshot && (episode ? snapshot.episodeTitle : snapshot.title),
    snapshot && episode ? (snapshot.showTitle ?? snapshot.title) : null,
    snapshot?.poster,
    snapshot?.still,
    snapshot?.backdrop,
  ];
  return `(${fields.map(toField).join(',')})`;
}

/** Nothing at all is null; what could be read as part of the form is quoted. */
function toField(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return /^[\w.:+-]+$/.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
