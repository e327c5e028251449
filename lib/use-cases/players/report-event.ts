import 'server-only';
import { episodeText } from '@/lib/catalog/title-key';
import type { ActingProfile } from '@/lib/household/acting-profile';
import type { TokenActor } from '@/lib/household/tokens/token';
import { answeringSince } from '@/lib/http/answering';
import type { PlayerEvent } from '@/lib/players/player-event';
import { sessionOf } from '@/lib/players/repository';
import { toldPlace } from '@/lib/players/told-place';
import { hashedId } from '@/lib/process/hashed-id';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { ledgerNow } from '@/lib/progress/ledger/now';
import { record } from '@/lib/progress/recorder';
import type { PlayedItem } from '@/lib/use-cases/players/played-item';

/** A player whose clock is further off than this is not believed. */
const CLOCK_BELIEVED_MS = 7 * 24 * 3600_000;

/**
 * Takes an event of a player as a report of a session, by the rules of all reports.
 * @returns the ledger's new entry; null where the event says nothing of a place.
 */
export async function reportEvent(
  token: TokenActor,
  profile: ActingProfile,
  event: Omit<PlayerEvent, 'title' | 'user'>,
  item: PlayedItem,
): Promise<LedgerEntry | null> {
  const told = toldPlace(event, item.runtime);
  if (!told) return null;
  const now = Date.now();
  const at = timeOf(event.at, now);
  const session = await sessionOf(token.id, {
    device: event.device.id,
    item: episodeText(item.key),
    playback: event.playback,
    at,
    begins: told.begins,
    nearsEnd: told.nearsEnd,
    lasts: told.duration,
  });
  const entry: LedgerEntry = {
    profileId: profile.id,
    ...item.key,
    episodeId: item.episodeId,
    id: session.id,
    kind: 'playback',
    event: told.event,
    sequence: session.sequence,
    position: told.position,
    duration: told.duration,
    creditsStart: null,
    // A player says where it is, not what was really played: it is judged by that alone.
    secondsPlayed: null,
    observedMs: at,
    sentMs: now,
    receivedMs: await ledgerNow(profile, answeringSince()),
    deviceId: hashedId(`${token.id}\n${event.device.id}`),
    deviceName: event.device.name,
    snapshot: item.snapshot,
  };
  await record([entry]);
  return entry;
}

/** When it happened: the player's own time where it says one that can be. What comes late is late by that alone. */
function timeOf(at: number | null, now: number): number {
  return at === null || Math.abs(now - at) > CLOCK_BELIEVED_MS ? now : Math.min(at, now);
}

/** Adds the beginning of a playback whose player reported its end alone: in time for it to be watched up to there. */
export async function reportBeginning(entry: LedgerEntry): Promise<void> {
  const observedMs = entry.observedMs - entry.position * 1000;
  await record([{ ...entry, event: 'playing', sequence: 0, position: 0, observedMs }]);
}
