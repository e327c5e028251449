import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import { ageIn } from '@/lib/ratings/rated-by-folders';
import { whereGroupGoesOn } from '@/lib/tonight/furthest-behind';
import type { Candidate, TonightThread } from '@/lib/tonight/ranking';
import type { TitleFacts } from '@/lib/use-cases/tonight/title-facts';

/* How what a household is in the middle of, has on its lists and might discover comes together for an evening. */

export interface ThreadOfTitle {
  title: TitleKey;
  thread: TonightThread;
}

/** Of each profile's list, in its order, the first few. */
export function topOfEach<Entry extends { profileId: string }>(lists: Entry[], most: number): Entry[] {
  return [...Map.groupBy(lists, ({ profileId }) => profileId).values()].flatMap((list) => list.slice(0, most));
}

/**
 * For each show, the thread with which the evening would go on: the group's own, else that of the person who is furthest
 * behind.
 */
export function whereShowsGoOn(shared: ThreadOfTitle[], threads: ThreadOfTitle[]): ThreadOfTitle[] {
  const own = new Map(shared.map((one) => [one.thread.key, one]));
  return [...Map.groupBy([...shared, ...threads], ({ thread }) => thread.key)].flatMap(([key, same]) => {
    const there = whereGroupGoesOn(own.get(key) ?? null, same, ({ thread }) => thread);
    return there?.title.type === 'tv' ? [there] : [];
  });
}

/**
 * @param after how many episodes follow, by title.
 * @param playing titles that this server has something of to play.
 */
export function candidatesOf(
  facts: ReadonlyMap<string, TitleFacts>,
  regions: Iterable<string>,
  after: ReadonlyMap<string, number>,
  playing: ReadonlySet<string>,
): Candidate[] {
  const each = [...regions];
  return [...facts].map(([key, { type, certifications, minutes }]) => ({
    key,
    type,
    ages: Object.fromEntries(each.map((region) => [region, ageIn(certifications, type, region)])),
    minutes,
    more: after.get(key) ?? 0,
    plays: playing.has(key),
  }));
}

/** Each title once, where it came first. */
export function distinct(titles: TitleKey[]): TitleKey[] {
  return [...new Map(titles.map((title) => [titleText(title), title])).values()];
}
