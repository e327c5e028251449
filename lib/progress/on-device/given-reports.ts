import { titleText } from '@/lib/catalog/title-key';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import type { GivenSession } from '@/lib/progress/on-device/given';
import { MAX_REPORTS, type Report, reportEventSchema } from '@/lib/progress/report-schema';

/** What a session was, as reports that make the same session of it in any ledger. */
export function reportsOf(
  { profileId, session }: GivenSession,
  { deviceId, sentMs }: { deviceId: string; sentMs: number },
): Report[] {
  return session.entries.map((entry) => reportOf(entry, profileId, deviceId, sentMs));
}

function reportOf(entry: LedgerEntry, profileId: string, deviceId: string, sentMs: number): Report {
  const { type, tmdbId, season, episode, kind, creditsStart } = entry;
  return {
    profileId,
    type,
    tmdbId,
    ...(type === 'tv' && { season, episode }),
    episodeId: entry.episodeId,
    position: entry.position,
    duration: entry.duration > 0 ? entry.duration : null,
    sessionId: entry.id,
    sequence: entry.sequence,
    secondsPlayed: entry.secondsPlayed,
    // By the time of the device's ledger, which never runs back, as its clock may.
    observedAt: new Date(entry.receivedMs).toISOString(),
    sentAt: new Date(Math.max(sentMs, entry.receivedMs)).toISOString(),
    deviceId: entry.deviceId ?? deviceId,
    deviceName: entry.deviceName,
    kind,
    event: reportEventSchema.safeParse(entry.event).data,
    creditsStart: creditsStart !== null && creditsStart > 0 ? creditsStart : null,
    snapshot: entry.snapshot,
  };
}

/** The moment of sending, by the same time: not before anything that is sent. */
export function sendingTime(given: readonly GivenSession[], now: number): number {
  return Math.max(now, ...given.flatMap(({ session }) => session.entries.map(({ receivedMs }) => receivedMs)));
}

/** As many whole titles as one request takes, at least one; the sessions of a title go together as far as they fit. */
export function nextBatch(given: readonly GivenSession[], most = MAX_REPORTS): GivenSession[] {
  const batch: GivenSession[] = [];
  let reports = 0;
  for (const session of given.toSorted((one, other) => compare(titleOf(one), titleOf(other)))) {
    reports += session.session.entries.length;
    if (batch.length > 0 && reports > most) break;
    batch.push(session);
  }
  return batch;
}

/** The sessions of the first title of a batch. */
export function firstTitle(batch: readonly GivenSession[]): GivenSession[] {
  const [first] = batch;
  return first ? batch.filter((one) => titleOf(one) === titleOf(first)) : [];
}

export function nameOfGiven(given: readonly GivenSession[]): string {
  const shown = given.flatMap(({ session }) => session.entries.flatMap(({ snapshot }) => snapshot ?? []));
  return shown.at(-1)?.showTitle ?? shown.at(-1)?.title ?? 'A title';
}

function titleOf({ session }: GivenSession): string {
  const [entry] = session.entries;
  return entry ? titleText(entry) : '';
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
