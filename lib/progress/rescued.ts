/*
 * A rescue: the player stepped over a missing piece by itself. Seconds throughout.
 */

/** Played on this far behind a missing piece, what is there has been shown. */
const SHOWN_AFTER = 0.2;
/** A seek that leads this near to where the rescue does is the rescue's own. */
const OWN_SEEK = 1;

/** Whether playback has come on far enough behind what a rescue stepped over for the new place to count as shown. */
export function isRescueOver(rescuedTo: number, position: number): boolean {
  return position > rescuedTo + SHOWN_AFTER;
}

/** Whether a seek is the rescue's own, and not the viewer's, who went somewhere else. */
export function isRescuesOwnSeek(rescuedTo: number, soughtTo: number): boolean {
  return Math.abs(soughtTo - rescuedTo) <= OWN_SEEK;
}
