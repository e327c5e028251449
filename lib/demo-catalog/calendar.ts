import type { Schedule, Weekday } from '@/lib/demo-catalog/authoring';

/** "YYYY-MM-DD". */
type Day = string;

const weekdays: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const millisecondsPerDay = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The latest such weekday up to and including `today`. */
export function latestWeekday(today: Day, weekday: Weekday): Day {
  return addDays(today, -((weekdayOf(today) - weekdays.indexOf(weekday) + 7) % 7));
}

/** Monday to Friday only; `days` may be negative. Starts from the latest working day up to `day`. */
export function addWorkdays(day: Day, days: number): Day {
  const sinceMonday = (weekdayOf(day) + 6) % 7;
  const position = Math.min(sinceMonday, 4) + days;
  const weeks = Math.floor(position / 5);
  return addDays(day, -sinceMonday + weeks * 7 + (position - weeks * 5));
}

/** The air dates of a season's listed episodes, in their order. */
export function airDates(schedule: Schedule, count: number, today: Day): (Day | null)[] {
  return Array.from({ length: count }, (_, index) => airDate(schedule, index, today));
}

function airDate(schedule: Schedule, index: number, today: Day): Day | null {
  if ('undated' in schedule) return null;
  if ('droppedOn' in schedule) return schedule.droppedOn;
  if ('droppedInDays' in schedule) return addDays(today, schedule.droppedInDays);
  if ('weeklyFrom' in schedule) return addDays(schedule.weeklyFrom, index * 7);
  if ('airsToday' in schedule) return addDays(today, (index + 1 - schedule.airsToday) * 7);
  if ('workdays' in schedule) return addWorkdays(today, index + 1 - schedule.aired);
  return addDays(latestWeekday(today, schedule.latest), (index + 1 - schedule.aired) * 7);
}
