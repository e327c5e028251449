import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';

/** What a film that plays reports, as the store is given it. */
export function report(profileId: string, id: string, sequence: number): LedgerEntry {
  const now = Date.now();
  return {
    profileId,
    type: 'movie',
    tmdbId: 1,
    season: 0,
    episode: 0,
    episodeId: null,
    id,
    kind: 'playback',
    event: 'playing',
    sequence,
    position: sequence % 5000,
    duration: 7200,
    creditsStart: null,
    secondsPlayed: sequence,
    observedMs: now,
    sentMs: now,
    receivedMs: now,
    deviceId: null,
    deviceName: null,
    snapshot: null,
  };
}
