import { faultOf, type MarkerKind, type Segment } from '@/lib/library/markers/markers';

/** A marker of one episode, and how long that is. */
export interface EpisodeMarker {
  kind: MarkerKind;
  segment: Segment;
  seconds: number;
}

/**
 * The same marker of another episode of the season: intros and recaps as far from its beginning, credits as far from its end.
 * @returns null where it would lie outside, or be longer than a player skips.
 */
export function markerForOther({ kind, segment, seconds }: EpisodeMarker, other: number): Segment | null {
  const later = kind === 'credits' ? other - seconds : 0;
  const same = { start: segment.start + later, end: kind === 'credits' ? other : segment.end };
  return faultOf(same, other) === null ? same : null;
}
