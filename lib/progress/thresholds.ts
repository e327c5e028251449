/**
 * The numbers that a rule of progress turns on, as far as pages and the browser need them. The database says them again in
 * `supabase/migrations/0102_thresholds.sql`, which explains each; a test in `supabase/tests` compares the two by name.
 */
export const THRESHOLDS = {
  watchedShare: 0.8,
  finishedShare: 0.95,
  finishedSecondsLeft: 120,
  playedShare: 0.5,
  reallyPlayedSeconds: 10,
  takenOneIn: 5,
  inProgressFromSeconds: 10,
  mostSpeed: 4,
  spareSeconds: 1,
  roundingSeconds: 0.05,
} as const;
