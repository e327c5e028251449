/**
 * Whether tonight's backup is still to be made: none is as new as the last time the clock here showed that hour. A machine
 * that slept through the night makes it when it wakes.
 * @param at as `03:30`, on this machine's clock.
 */
export function isBackupDue(at: string, last: Date | undefined, now: Date): boolean {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const due = new Date(now);
  due.setHours(hour, minute, 0, 0);
  if (due > now) due.setDate(due.getDate() - 1);
  return last === undefined || last < due;
}
