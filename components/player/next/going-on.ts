import { goesOnAt, nextCardFrom } from '@/components/player/next/next-card-timing';
import type { Preferences } from '@/components/player/preferences/preferences';

/** The offer of the next episode, from the first second of its zone until playback leaves the zone. */
export interface Offer {
  /** The second at which playback came into the zone; null outside it. */
  shownAt: number | null;
  /** A key or a touch: the card waits for an answer. */
  held: boolean;
  /** The viewer watches the credits instead. */
  dismissed: boolean;
}

export type OfferEvent = { kind: 'inside'; position: number } | { kind: 'outside' | 'held' | 'dismissed' };

export const noOffer: Offer = { shownAt: null, held: false, dismissed: false };

export function offerAfter(offer: Offer, event: OfferEvent): Offer {
  switch (event.kind) {
    case 'inside':
      return offer.shownAt === null ? { ...offer, shownAt: event.position } : offer;
    case 'outside':
      return noOffer;
    case 'held':
      return { ...offer, held: true };
    case 'dismissed':
      return { ...offer, dismissed: true };
  }
}

/** Where playback stands, and what the viewer wants; seconds. */
export interface GoingOnFacts {
  position: number;
  /** Null while it is not known or still grows. */
  duration: number | null;
  /** As far as it can be believed, see `believedMarkers`. */
  creditsStart: number | undefined;
  ended: boolean;
  paused: boolean;
  hasNext: boolean;
  preferences: Pick<Preferences, 'autoplayNext' | 'skipCredits'>;
  /** The viewer goes to sleep at this end. */
  sleeps: boolean;
}

export interface Outlook {
  /** The card with the next episode is due. */
  offered: boolean;
  /** Whole seconds until the next episode begins by itself; null when it will not. */
  countdown: number | null;
  /** The next episode begins by itself now. */
  goesOn: boolean;
  /** The credits have run, or whatever came last, and nothing goes on by itself. */
  atTheEnd: boolean;
}

type ZoneFacts = Pick<GoingOnFacts, 'position' | 'duration' | 'creditsStart' | 'hasNext'>;

/** Whether playback has come to where the next episode is offered. */
export function isInZone({ position, duration, creditsStart, hasNext }: ZoneFacts): boolean {
  return hasNext && duration !== null && position >= nextCardFrom(duration, creditsStart);
}

/** A place as far as it matters here, so that nothing is drawn anew for another: in quarters of a second, and one alone before the zone. */
export function inQuarters(facts: ZoneFacts): number {
  const position = Math.floor(facts.position * 4) / 4;
  return isInZone({ ...facts, position }) ? position : Number.NEGATIVE_INFINITY;
}

export function outlook({ shownAt, held, dismissed }: Offer, facts: GoingOnFacts): Outlook {
  const { position, duration, creditsStart, ended, paused, preferences } = facts;
  const inZone = isInZone(facts);
  // A viewer who never wants credits skipped sees no card over them.
  const offered = inZone && !dismissed && (preferences.skipCredits !== 'never' || ended);
  const byItself = facts.hasNext && preferences.autoplayNext && !held && !facts.sleeps;
  const cutsCredits = preferences.skipCredits === 'auto' && creditsStart !== undefined;
  const from =
    shownAt === null || duration === null ? null : cutsCredits ? shownAt : goesOnAt(shownAt, duration, creditsStart);
  const isOver = inZone && (ended || (offered && !paused && from !== null && position >= from));
  return {
    offered,
    countdown: offered && byItself && from !== null ? Math.max(0, Math.ceil(from - position)) : null,
    goesOn: isOver && byItself,
    atTheEnd: ended && !byItself,
  };
}

/** Pressing again sooner is one press; what takes longer may have been lost on the way. */
const PATIENCE_MS = 4_000;

/**
 * How to leave for the next episode's page: not again so soon after the last time; by a load of the browser's own when
 * the router is still on its way, since Next waits for ever for a page that it once left to the browser to load.
 * @param leftAt milliseconds, null when the viewer has not left, or the way has ended here again.
 */
export function wayOut(leftAt: number | null, isUnderWay: boolean, now: number): 'none' | 'browser' | 'router' {
  if (leftAt !== null && now - leftAt < PATIENCE_MS) return 'none';
  return isUnderWay ? 'browser' : 'router';
}
