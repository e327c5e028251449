import type { BrowseState } from '@/lib/catalog/browse-address';
import type { Movie, Show } from '@/lib/catalog/catalog';
import type { TitleKey } from '@/lib/catalog/title-key';

/** A title of the viewer's own: on their list, or seen. */
export interface OwnTitle extends TitleKey {
  /** Since when, as an ISO instant. */
  at: string;
}

type Details = Movie | Show;

/**
 * A viewer's own titles as the address narrows and orders them: what the catalog does for its lists, for a list that it
 * does not know. What is newest to them comes first unless they ask otherwise.
 */
export function inOwnOrder(
  own: readonly { title: Details; at: string }[],
  { genre = [], year, language, certification, provider = [], sort = 'added' }: BrowseState,
  region: string,
): Details[] {
  const fits = ({ title }: { title: Details }) =>
    genre.every((id) => title.genres.some((one) => one.id === id)) &&
    (year === undefined || title.date?.startsWith(`${year}-`) === true) &&
    (language === undefined || title.originalLanguage === language) &&
    (certification === undefined || title.type === 'tv' || title.certifications[region] === certification) &&
    (provider.length === 0 || (title.providers[region]?.stream ?? []).some(({ id }) => provider.includes(id)));
  const compare: Record<NonNullable<BrowseState['sort']>, (one: Details, other: Details) => number> = {
    // A list of one's own has no popularity: it keeps its order.
    popular: () => 0,
    added: () => 0,
    newest: (one, other) => (other.date ?? '').localeCompare(one.date ?? ''),
    rating: (one, other) => (other.rating ?? -1) - (one.rating ?? -1),
    title: (one, other) => one.title.localeCompare(other.title),
    runtime: (one, other) => minutesOf(one) - minutesOf(other),
  };
  return own
    .filter(fits)
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .map(({ title }) => title)
    .sort(compare[sort]);
}

/** Of the film or of an episode; a title of unknown length comes last. */
function minutesOf(title: Details): number {
  return (title.type === 'movie' ? title.runtimeMinutes : title.episodeRuntimeMinutes) ?? Number.MAX_SAFE_INTEGER;
}
