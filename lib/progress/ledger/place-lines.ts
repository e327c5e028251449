import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import type { Place } from '@/lib/progress/place-schema';

const FIELDS = 12;

/**
 * Places out of the lines that `record_progress` answers with (see `progress_line` in the migrations).
 * @param entries what was recorded: a line names its item by the number of an entry, counted from one.
 * @throws when a line is none of these.
 */
export function fromPlaceLines(text: string, entries: LedgerEntry[]): Place[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const fields = line.split('\t');
    const entry = entries[Number(fields[0]) - 1];
    if (fields.length < FIELDS || !entry) throw new Error(`The store answered with a line that is no place: ${line}`);
    return toPlace(entry, (index) => fields[index] ?? '', fields.slice(FIELDS - 1).join('\t'));
  });
}

/** @param deviceName is the last field, whatever tabs a person put into it. */
function toPlace(entry: LedgerEntry, field: (index: number) => string, deviceName: string): Place {
  return {
    profileId: entry.profileId,
    type: entry.type,
    tmdbId: entry.tmdbId,
    season: entry.season,
    episode: entry.episode,
    episodeId: field(1) === '' ? null : Number(field(1)),
    position: Number(field(2)),
    duration: Number(field(3)),
    percentage: Number(field(4)),
    secondsPlayed: Number(field(5)),
    watchedAt: field(6) === '' ? null : instant(field(6)),
    finishedAt: field(7) === '' ? null : instant(field(7)),
    observedAt: instant(field(8)),
    // Said where it is another than the entry's own.
    sessionId: field(9) || entry.id.toLowerCase(),
    deviceId: field(10) || null,
    deviceName: deviceName || null,
  };
}

/** Seconds since 1970, which a double holds to the microsecond. */
function instant(seconds: string): string {
  return new Date(Math.round(Number(seconds) * 1000)).toISOString();
}
