import 'server-only';
import { parseTitleKey, type TitleKey, titleText } from '@/lib/catalog/title-key';
import type { HistoryFilter } from '@/lib/history/schema';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { nowFor } from '@/lib/household/clock';
import { readRewatchedTitles, readWatchSums } from '@/lib/statistics/repository';
import { adminClient } from '@/lib/supabase/admin';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { type CountedFacts, countedFacts, MOST_COUNTED } from '@/lib/use-cases/history/counted-facts';

/**
 * The titles that stand behind a figure of a genre, a decade or a person, or of what was watched again: the same that the statistics count
 * for it.
 * @param people whose history is asked for.
 * @returns undefined where nothing of that is asked for.
 */
export async function titlesBehind(
  profile: OwnProfile,
  people: string[],
  filter: HistoryFilter = {},
): Promise<TitleKey[] | undefined> {
  const { genre, decade, personId, again } = filter;
  const rewatched = again && (await readRewatchedTitles(await adminClient(), people));
  if (genre === undefined && decade === undefined && personId === undefined) return rewatched;
  const sums = await readWatchSums(await adminClient(), people, { ...yearOf(filter), now: nowFor(profile) });
  const keys = sums.titles.flatMap(({ key }) => parseTitleKey(key) ?? []);
  const titles = (await surelyWithinCap(profile, keys)).slice(0, MOST_COUNTED);
  const facts = await countedFacts(profile, titles);
  const wasRewatched = new Set(rewatched?.map(titleText));
  const isMeant = (fact: CountedFacts | undefined) =>
    fact !== undefined &&
    (genre === undefined || fact.genres.includes(genre)) &&
    (decade === undefined || fact.decade === decade) &&
    (personId === undefined || fact.people.some(({ id }) => id === personId));
  return titles.filter((title) => {
    const text = titleText(title);
    return isMeant(facts.get(text)) && (!rewatched || wasRewatched.has(text));
  });
}

/** A figure is of a year, or of all time. */
function yearOf({ first, last }: HistoryFilter): { year?: number } {
  const year = first?.slice(0, 4);
  return year !== undefined && year === last?.slice(0, 4) ? { year: Number(year) } : {};
}
