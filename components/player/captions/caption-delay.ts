import { MOST_DELAY } from '@/components/player/preferences/preferences';

/** Tenths of a second later, or earlier, in whole ones: many of them add up to what they say. */
export function steppedDelay(delay: number, steps: number): number {
  const tenths = Math.round(delay * 10) + steps;
  return Math.min(MOST_DELAY, Math.max(-MOST_DELAY, tenths / 10));
}

export function delayWords(delay: number): string {
  if (delay === 0) return 'In time';
  return `${Math.abs(delay).toFixed(1)} s ${delay > 0 ? 'later' : 'earlier'}`;
}
