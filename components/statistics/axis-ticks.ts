/** Steps that people count minutes by. */
const STEPS = [1, 5, 10, 15, 30, 60, 120, 240];
/** As many as fit below a chart on a phone. */
const MOST = 6;

export interface Tick {
  /** How far along the axis, from 0 to 1. */
  at: number;
  label: string;
}

/** What stands below an axis of so many minutes: every so many of them, from the beginning. */
export function minuteTicks(minutes: number): Tick[] {
  const step = STEPS.find((each) => minutes / each <= MOST) ?? minutes;
  const count = Math.floor((minutes - 1) / step) + 1;
  return Array.from({ length: count }, (_, index) => ({
    at: (index * step) / minutes,
    label: index === 0 ? '0 min' : `${index * step}`,
  }));
}

/** What stands below an axis of tenths of a title. */
export const TENTH_TICKS: Tick[] = [0, 2, 4, 6, 8].map((tenth) => ({ at: tenth / 10, label: `${tenth * 10} %` }));
