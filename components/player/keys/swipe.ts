/** A finger that moves less than this, in CSS pixels, has tapped. */
const LEAST_PIXELS = 24;
/** A swipe across the whole picture. */
const SECONDS_ACROSS = 120;

/**
 * Seconds by which a finger's way along the picture moves the place, whole; null while it is no swipe: too short, or
 * rather up or down than sideways.
 * @param across width of the picture in CSS pixels.
 */
export function swipedSeconds(sideways: number, upDown: number, across: number): number | null {
  if (Math.abs(sideways) < LEAST_PIXELS || Math.abs(sideways) < 1.5 * Math.abs(upDown) || across <= 0) return null;
  return Math.round((sideways / across) * SECONDS_ACROSS) || 0;
}
