/** Markers on a title's timeline, as a manifest or a report gives them: seconds from the start. */
export interface Markers {
  recap?: Segment | null;
  intro?: Segment | null;
  /** Where the credits begin. */
  creditsStart?: number | null;
}

interface Segment {
  start: number;
  end: number;
}

/** The markers that can be believed; what is missing counts as not marked. */
interface BelievedMarkers {
  recap?: Segment;
  intro?: Segment;
  creditsStart?: number;
}

/**
 * The markers that lie within a title. One at or past its end was made for another cut, or in another unit: believed, it
 * would skip or finish what was not seen. So was one that ends before it begins. Nothing can be said of any marker while
 * the length is not known. The player, the next card, the skip button and completion ask here; `believed_credits` in the
 * migrations is the same rule for reports.
 * @param duration seconds, the player's own; null, 0, NaN or infinite while it is not known or still grows.
 */
export function believedMarkers({ recap, intro, creditsStart }: Markers, duration: number | null): BelievedMarkers {
  if (duration === null || !(duration > 0) || duration === Number.POSITIVE_INFINITY) return {};
  const isWithin = ({ start, end }: Segment) => start >= 0 && start < end && end < duration;
  return {
    ...(recap && isWithin(recap) && { recap }),
    ...(intro && isWithin(intro) && { intro }),
    ...(creditsStart != null && creditsStart > 0 && creditsStart < duration && { creditsStart }),
  };
}
