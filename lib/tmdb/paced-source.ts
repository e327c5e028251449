import { setTimeout as delay } from 'node:timers/promises';
import { createRequestSlots } from '@/lib/tmdb/request-slots';
import type { TmdbSource } from '@/lib/tmdb/source-contract';

/**
 * A source that is asked no more often than so many times a second, and no more than a few questions at once, by all who
 * share it: TMDB turns away who asks more than some fifty times a second, and pages come first.
 */
export function pacedSource(
  source: TmdbSource,
  {
    perSecond,
    atOnce,
    now = () => performance.now(),
    wait = delay as (ms: number) => Promise<unknown>,
  }: {
    perSecond: number;
    atOnce: number;
    now?: () => number;
    wait?: (ms: number) => Promise<unknown>;
  },
): TmdbSource {
  const slots = createRequestSlots(atOnce);
  const never = new AbortController().signal;
  let nextAt = 0;
  return {
    get: (path, params) =>
      slots.run(async () => {
        const at = Math.max(now(), nextAt);
        nextAt = at + 1000 / perSecond;
        if (at > now()) await wait(at - now());
        return source.get(path, params);
      }, never),
  };
}
