export interface SinceCheckpoint {
  megabytes: number;
  minutes: number;
  /** Whether nothing was written since the last look. */
  quiet: boolean;
}

/**
 * Whether to write a checkpoint now, so that the log stays short and a start after a kill has little to repeat. It
 * takes tens of milliseconds in which no query is answered: best while no request writes, at the latest after 64 MB or
 * an hour.
 */
export function isCheckpointDue({ megabytes, minutes, quiet }: SinceCheckpoint): boolean {
  if (megabytes === 0) return false;
  return megabytes >= 64 || minutes >= 60 || (quiet && megabytes >= 8);
}
