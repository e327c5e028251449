import type { IsoDay } from '@/lib/catalog/catalog';

/**
 * Whether an episode is new to who had seen all before it: it aired on a later day than they finished the last one.
 * @param finishedAt when they finished the one before; null where they have not.
 * @param dayOf the day of an instant where they live.
 */
export function airedSince(
  airDate: IsoDay | null,
  finishedAt: string | null | undefined,
  dayOf: (instant: string) => IsoDay,
): airDate is IsoDay {
  return airDate !== null && finishedAt != null && airDate > dayOf(finishedAt);
}
