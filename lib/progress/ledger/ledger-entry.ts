import { type EpisodeKey, episodeKey } from '@/lib/catalog/title-key';
import { randomId } from '@/lib/progress/random-id';
import type { Report, Snapshot } from '@/lib/progress/report-schema';

export type ActKind = 'set' | 'mark-watched' | 'mark-unwatched';

/** What the ledger takes: a player's report, or something a person did on purpose. */
export interface LedgerEntry extends EpisodeKey {
  profileId: string;
  episodeId: number | null;
  /** The session's id, or the act's. */
  id: string;
  kind: 'playback' | ActKind | 'forget';
  event: string | null;
  sequence: number;
  position: number;
  duration: number;
  creditsStart: number | null;
  secondsPlayed: number | null;
  /** Milliseconds since 1970: the first two by the device's clock, the last by ours. */
  observedMs: number;
  sentMs: number;
  receivedMs: number;
  deviceId: string | null;
  deviceName: string | null;
  snapshot: Snapshot | null;
}

export function entryFromReport(report: Report, receivedMs: number): LedgerEntry {
  return {
    profileId: report.profileId,
    ...episodeKey(report),
    episodeId: report.episodeId ?? null,
    id: report.sessionId,
    kind: report.kind ?? 'playback',
    event: report.event ?? null,
    sequence: report.sequence,
    position: Math.min(report.position, report.duration ?? Number.POSITIVE_INFINITY),
    // To the store no length is zero: nothing is reached then.
    duration: report.duration ?? 0,
    creditsStart: report.creditsStart ?? null,
    secondsPlayed: report.secondsPlayed ?? null,
    observedMs: Date.parse(report.observedAt),
    sentMs: Date.parse(report.sentAt),
    receivedMs,
    deviceId: report.deviceId,
    deviceName: report.deviceName ?? null,
    snapshot: report.snapshot ?? null,
  };
}

export interface Act {
  kind: ActKind;
  profileId: string;
  key: EpisodeKey;
  episodeId?: number | null;
  position: number;
  duration: number;
  snapshot?: Snapshot | null;
  /** The same id is the same act, done once. */
  id?: string;
  /** Milliseconds since 1970, by our clock. */
  at: number;
}

export function entryFromAct({
  kind,
  profileId,
  key,
  episodeId,
  position,
  duration,
  snapshot,
  id,
  at,
}: Omit<Act, 'kind'> & Pick<LedgerEntry, 'kind'>): LedgerEntry {
  return {
    profileId,
    ...episodeKey(key),
    episodeId: episodeId ?? null,
    id: id ?? randomId(),
    kind,
    event: null,
    sequence: 0,
    position,
    duration,
    creditsStart: null,
    secondsPlayed: null,
    observedMs: at,
    sentMs: at,
    receivedMs: at,
    deviceId: null,
    deviceName: null,
    snapshot: snapshot ?? null,
  };
}
