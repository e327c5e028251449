export const SLEEP_CHOICES = [
  { value: 'off', label: 'Off' },
  { value: 'this-episode', label: 'After this episode' },
  { value: '15', label: 'After 15 minutes' },
  { value: '30', label: 'After 30 minutes' },
  { value: '60', label: 'After an hour' },
] as const;

export type SleepChoice = (typeof SLEEP_CHOICES)[number]['value'];

/** When to stop for the night: always at the end of an episode, never in the middle of a scene. */
export interface SleepTimer {
  choice: SleepChoice;
  /** Milliseconds on a clock that cannot be set, from which the next end is the last; null without a time. */
  from: number | null;
}

export const noSleepTimer: SleepTimer = { choice: 'off', from: null };

export function sleepTimer(choice: SleepChoice, now: number): SleepTimer {
  const minutes = Number(choice);
  return { choice, from: Number.isFinite(minutes) ? now + minutes * 60_000 : null };
}

/** Whether the end that is reached now is the last one for tonight. */
export function stopsAtThisEnd({ choice, from }: SleepTimer, now: number): boolean {
  return choice === 'this-episode' || (from !== null && now >= from);
}
