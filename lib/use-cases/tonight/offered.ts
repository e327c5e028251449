import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import { certificationAge } from '@/lib/ratings/certification-age';
import { furthestBehind } from '@/lib/tonight/furthest-behind';
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
  const sharedKeys = new Set(shared.map(({ thread }) => thread.key));
  const counted = [...shared, ...threads.filter(({ thread }) => !sharedKeys.has(thread.key))];
  return [...Map.groupBy(counted, ({ thread }) => thread.key).values()].flatMap((same) => {
    const behind = furthestBehind(same, ({ thread }) => thread);
    return behind && behind.title.type === 'tv' ? [behind] : [];
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
  const places = [...regions];
  return [...facts].map(([key, { type, certifications, minutes }]) => ({
    key,
    type,
    ages: Object.fromEntries(places.map((region) => [region, certificationAge(certifications, type, region)])),
    minutes,
    more: after.get(key) ?? 0,
    plays: playing.has(key),
  }));
}

/** Each title once, where it came first. */
export function distinct(titles: TitleKey[]): TitleKey[] {
  return [...new Map(titles.map((title) => [titleText(title), title])).values()];
}
