import { setTimeout as delay } from 'node:timers/promises';
import { createRequestSlots } from '@/lib/tmdb/request-slots';

export interface Pace {
  perSecond: number;
  atOnce: number;
  now?: () => number;
  wait?: (ms: number) => Promise<unknown>;
}

/** Starts tasks in the order they came, no more often than so many times a second, and no more than a few at once. */
export function createPace({ perSecond, atOnce, now = () => performance.now(), wait = delay }: Pace) {
  const slots = createRequestSlots(atOnce);
  const never = new AbortController().signal;
  let nextAt = 0;
  return <Result>(task: () => Promise<Result>): Promise<Result> =>
    slots.run(async () => {
      const at = Math.max(now(), nextAt);
      nextAt = at + 1000 / perSecond;
      if (at > now()) await wait(at - now());
      return task();
    }, never);
}
