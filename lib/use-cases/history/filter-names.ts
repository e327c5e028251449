import 'server-only';
import type { FilterNames } from '@/lib/history/filter-words';
import type { History, HistoryFilter } from '@/lib/history/schema';
import { namesInWords } from '@/lib/household/names-in-words';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import type { Asking } from '@/lib/use-cases/history/asking';

/** What the numbers of a filter are called: as the household and the history have it, else as the catalog says it. */
export async function filterNames(
  { profile, profiles, groups }: Asking,
  { type, tmdbId, personId, together, who }: HistoryFilter,
  { entries }: History,
): Promise<FilterNames> {
  const catalog = catalogWithin([profile]);
  const locale = catalogLocale(profile);
  const membersOf = (id: string | undefined) => {
    const members = groups.find((group) => group.id === id)?.members ?? [];
    const others = profiles.filter((one) => one.id !== profile.id && members.includes(one.id));
    return others.length > 0 ? namesInWords(others.map(({ name }) => name)) : null;
  };
  const titleCalled = async (): Promise<string | null> => {
    if (!type || !tmdbId) return null;
    const [entry] = entries;
    if (entry?.title) return entry.title;
    const found = await (type === 'movie' ? catalog.getMovie(tmdbId, locale) : catalog.getShow(tmdbId, locale));
    return found?.title ?? null;
  };
  const personCalled = async () => (personId ? ((await catalog.getPerson(personId, locale))?.name ?? null) : null);
  // A name that the catalog does not say for the moment is no reason to show no history.
  const [title, person] = await Promise.all([titleCalled, personCalled].map((ask) => ask().catch(() => null)));
  return {
    title: title ?? null,
    person: person ?? null,
    together: membersOf(together),
    who: profiles.find(({ id }) => id === who)?.name ?? membersOf(who),
  };
}
