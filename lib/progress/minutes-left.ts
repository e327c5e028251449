/** Whole minutes left of a film or an episode, at least one, as cards say it; null while its duration (seconds) is not known. */
export function minutesLeft({ position, duration }: { position: number; duration: number }): number | null {
  return duration > 0 ? Math.max(1, Math.ceil((duration - position) / 60)) : null;
}
