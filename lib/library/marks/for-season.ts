import { faultOf, type MarkKind, type Segment } from '@/lib/library/marks/marks';

/** A mark of one episode, and how long that is. */
export interface EpisodeMark {
  kind: MarkKind;
  segment: Segment;
  seconds: number;
}

/**
 * The same mark of another episode of the season: intros and recaps as far from its beginning, credits as far from its end.
 * @returns null where it would lie outside, or be longer than a player skips.
 */
export function markForOther({ kind, segment, seconds }: EpisodeMark, other: number): Segment | null {
  const later = kind === 'credits' ? other - seconds : 0;
  const same = { start: segment.start + later, end: kind === 'credits' ? other : segment.end };
  return faultOf(same, other) === null ? same : null;
}
