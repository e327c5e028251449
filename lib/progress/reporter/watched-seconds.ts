/** A point on the timeline and on the clock from which playback has been running undisturbed. */
export interface RunningFrom {
  /** Content seconds. */
  position: number;
  /** Milliseconds on a clock that never jumps (`performance.now()`). */
  at: number;
  /** 1 is normal speed. */
  rate: number;
}

/** A media clock moves in steps of up to a quarter of a second and may run a little ahead of the wall. */
const SLACK_SECONDS = 0.75;

/**
 * Content seconds really watched between two looks at the media clock. A step larger than the time that passed, at the
 * speed it was played, is a jump and counts nothing; so does a step backwards.
 */
export function watchedBetween(from: RunningFrom, to: RunningFrom): number {
  const step = to.position - from.position;
  const possible = ((to.at - from.at) / 1000) * Math.max(from.rate, to.rate) + SLACK_SECONDS;
  return step > 0 && step <= possible ? step : 0;
}
