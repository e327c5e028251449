import type { WatchKey } from '@/lib/use-cases/watch/watch-item';

/** The last time the viewer touched a key, the screen or the mouse, and where playback was. */
export interface LastTouch {
  /** Milliseconds on a clock that cannot be set (`performance.now()`). */
  at: number;
  key: WatchKey;
  /** Seconds. */
  position: number;
}

export const ASK_AFTER_EPISODES = 3;
export const ASK_AFTER_MS = 90 * 60_000;
/** The question stands this long before playback stops for it. */
export const ANSWER_WITHIN_MS = 60_000;
/** No answer came: the place returns to the last touch. */
export const GONE_AFTER_MS = 10 * 60_000;

/** Whether it is time to ask "are you still watching?". */
export function isTimeToAsk(touchedAt: number, episodesSince: number, now: number): boolean {
  return episodesSince >= ASK_AFTER_EPISODES || now - touchedAt >= ASK_AFTER_MS;
}
