/** How long ago something was: `{ hours: 3 }`, `{ days: 1 }`, an ISO instant, or a Date. */
export type When = Date | string | { days?: number; hours?: number; minutes?: number; seconds?: number };

export function instantOf(when: When, now: number): number {
  if (when instanceof Date) return when.getTime();
  if (typeof when === 'string') {
    const time = Date.parse(when);
    if (Number.isNaN(time)) throw new Error(`“${when}” is no instant: write it as 2026-11-27T20:15:00Z.`);
    return time;
  }
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = when;
  return now - (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/** A point in a film: seconds, `{ minutes: 31 }`, or as a player shows it: `31:00`, `1:02:03`. */
export type Point = number | string | { hours?: number; minutes?: number; seconds?: number };

export function secondsOf(point: Point): number {
  if (typeof point === 'number' && Number.isFinite(point)) return point;
  if (typeof point === 'number') throw new Error(`${point} is no time in a film: count its seconds.`);
  if (typeof point !== 'string') {
    const { hours = 0, minutes = 0, seconds = 0 } = point;
    return hours * 3600 + minutes * 60 + seconds;
  }
  if (!/^(\d+:)?\d+:\d{2}$/.test(point)) throw new Error(`“${point}” is no time in a film: write 31:00 or 1:02:03.`);
  return point.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}
