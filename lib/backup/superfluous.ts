import type { Backup } from './backup';

export interface Keeping {
  /** How many nightly ones are kept. */
  keep: number;
  /** How long any is kept. */
  days: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Which backups may go: nightly ones beyond the newest few, and all that are older than so many days. The newest of all
 * stays, however old: a server that could make none for a year still has one.
 * @param backups the newest first.
 */
export function superfluous(backups: Backup[], { keep, days }: Keeping, now: Date): Backup[] {
  const oldest = now.getTime() - days * DAY_MS;
  const nights = backups.filter(({ reason }) => reason === 'nightly').slice(keep);
  return backups.slice(1).filter((backup) => nights.includes(backup) || backup.madeAt.getTime() < oldest);
}
