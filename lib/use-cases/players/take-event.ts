import 'server-only';
import { episodeText } from '@/lib/catalog/title-key';
import { profileOfToken } from '@/lib/household/known-profiles';
import type { TokenActor } from '@/lib/household/tokens/token';
import { answeringSince } from '@/lib/http/answering';
import type { PlayerEvent } from '@/lib/players/player-event';
import { readEvent } from '@/lib/players/read-event';
import { keepLeftover, sessionOf } from '@/lib/players/repository';
import { toldPlace } from '@/lib/players/told-place';
import { hashedId } from '@/lib/process/hashed-id';
import { ledgerNow } from '@/lib/progress/ledger/now';
import { record } from '@/lib/progress/recorder';
import { playedItem } from '@/lib/use-cases/players/played-item';

/** What became of what a player sent. */
export type Taken = 'taken' | 'not-ours' | 'another-user' | 'kept';

/** A player whose clock is further off than this is not believed. */
const CLOCK_BELIEVED_MS = 7 * 24 * 3600_000;

/**
 * Takes what a player sent to its address: as a report of a session, by the rules of all reports. What nobody understands, or
 * finds in the catalog, is kept for the owner to look at. @throws CatalogUnavailableError
 */
export async function takeEvent(hook: TokenActor, { text, value }: { text: string; value: unknown }): Promise<Taken> {
  const event = readEvent(value);
  if (event === null) return keep(hook, text, 'No player that is known here sends this', text);
  if (event === 'not-ours') return 'not-ours';
  if (hook.onlyUser !== null && event.user?.toLowerCase() !== hook.onlyUser.toLowerCase()) return 'another-user';
  const profile = await profileOfToken(hook);
  // Deleted a moment ago.
  if (!profile) return 'not-ours';
  const item = await playedItem(profile, event.title);
  if (!item) return keep(hook, JSON.stringify(event.title), 'This title was not found in the catalog', text);
  const told = toldPlace(event, item.runtime);
  if (!told) return 'not-ours';
  const now = Date.now();
  const at = timeOf(event, now);
  const session = await sessionOf(hook.id, {
    device: event.device.id,
    item: episodeText(item.key),
    playback: event.playback,
    at,
    begins: told.begins,
    nearsEnd: told.nearsEnd,
    lasts: told.duration,
  });
  await record([
    {
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
      deviceId: hashedId(`${hook.id}\n${event.device.id}`),
      deviceName: event.device.name,
      snapshot: item.snapshot,
    },
  ]);
  return 'taken';
}

/** When it happened: the player's own time where it says one that can be. What comes late is late by that alone. */
function timeOf({ at }: PlayerEvent, now: number): number {
  return at === null || Math.abs(now - at) > CLOCK_BELIEVED_MS ? now : Math.min(at, now);
}

async function keep(hook: TokenActor, what: string, why: string, text: string): Promise<Taken> {
  await keepLeftover(hook.id, what, why, text);
  return 'kept';
}
