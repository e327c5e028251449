export const SLEEP_CHOICES = [
  { value: 'off', label: 'Off' },
  { value: 'this-episode', label: 'After this episode' },
  { value: '2-episodes', label: 'After 2 episodes' },
  { value: '3-episodes', label: 'After 3 episodes' },
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
  /** Ends of episodes until then, with the one on the screen; null where time decides. */
  ends: number | null;
}

export const noSleepTimer: SleepTimer = { choice: 'off', from: null, ends: null };

const EPISODES: Partial<Record<SleepChoice, number>> = { 'this-episode': 1, '2-episodes': 2, '3-episodes': 3 };

export function countsEpisodes(choice: SleepChoice): boolean {
  return choice in EPISODES;
}

export function sleepTimer(choice: SleepChoice, now: number): SleepTimer {
  const minutes = Number(choice);
  return { choice, from: Number.isFinite(minutes) ? now + minutes * 60_000 : null, ends: EPISODES[choice] ?? null };
}

/** What is left of it once an episode is behind the viewer. */
export function afterAnEnd({ choice, from, ends }: SleepTimer): SleepTimer {
  if (ends === null) return { choice, from, ends };
  const left = ends - 1;
  if (left <= 0) return noSleepTimer;
  return { choice: left === 1 ? 'this-episode' : '2-episodes', from, ends: left };
}

/** Whether the end that is reached now is the last one for tonight. */
export function stopsAtThisEnd({ from, ends }: SleepTimer, now: number): boolean {
  return ends === 1 || (from !== null && now >= from);
}
