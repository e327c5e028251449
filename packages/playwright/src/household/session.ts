import { randomUUID } from 'node:crypto';
import type { Item } from '../item.ts';
import { instantOf, type Point, secondsOf, type When } from './when.ts';

export interface Played {
  /** Where the session began and ended. */
  from?: Point;
  to: Point;
  /** When it ended; now, where nothing is said. */
  ended?: When;
  /** Of the film or episode; seconds. Where nothing is said, its stream's; an hour and more where it has none. */
  duration?: number;
  /** The device's name: Living-room TV. */
  device?: string;
  deviceId?: string;
  /** TMDB's id of the episode, by which it is known when its number changes. */
  episodeId?: number;
  /** With what its card is drawn when the catalog does not answer; the catalog's own title, where nothing is said. */
  snapshot?: { title: string; showTitle?: string; episodeTitle?: string };
  /** Heard to its end. */
  finished?: boolean;
}

interface Report extends Item {
  observedAt: string;
  [field: string]: unknown;
}

/** As far past the end as the server forgives. */
const FORGIVEN_SECONDS = 5;

/**
 * What a player reports while a viewer watches from one point to another: where it began, and where it ended.
 * @param length of the stream; null where there is none. @throws where the session leads past the end.
 */
export function reportsOf(
  profileId: string,
  item: Item,
  played: Played,
  { now, length }: { now: number; length: number | null },
): Report[] {
  const to = secondsOf(played.to);
  const from = secondsOf(played.from ?? 0);
  if (to < from) throw new Error(`A session cannot end at ${to} s that began at ${from} s.`);
  const ended = instantOf(played.ended ?? new Date(now), now);
  const duration = played.duration ?? length ?? Math.max(3600, Math.ceil(to * 1.25) + 300);
  if (to > duration + FORGIVEN_SECONDS) {
    throw new Error(
      `A session cannot end at ${to} s of what is ${duration} s long; say \`duration\` where it is longer.`,
    );
  }
  const common = {
    ...item,
    profileId,
    episodeId: played.episodeId,
    snapshot: played.snapshot,
    duration,
    sessionId: randomUUID(),
    deviceId: played.deviceId ?? randomUUID(),
    deviceName: played.device ?? 'Television',
    sentAt: new Date(now).toISOString(),
  };
  const at = (sequence: number, position: number, time: number, event: string) => ({
    ...common,
    sequence,
    position,
    secondsPlayed: position - from,
    observedAt: new Date(time).toISOString(),
    event,
  });
  return [at(0, from, ended - (to - from) * 1000, 'playing'), at(1, to, ended, played.finished ? 'ended' : 'pause')];
}
