import 'server-only';
import type { Movie, Show } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { isOwnId } from '@/lib/library/titles/own-id';
import { inTime } from '@/lib/process/in-time';
import { RecentMap } from '@/lib/process/recent-map';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';

/** What statistics want to know of a title. */
export interface CountedFacts {
  name: string;
  genres: string[];
  decade: string | null;
  people: { id: number; name: string }[];
}

/** Facts hardly change, and years of titles are asked for again and again. */
const kept = new RecentMap<string, CountedFacts | null>(5_000);
/** A page waits no longer than this for what it can do without. What comes later is kept for the next. */
const PATIENCE_MS = 400;
const MOST_PEOPLE = 6;
/** A page of numbers asks the catalog for no more titles than a long row of cards does. */
export const MOST_COUNTED = 100;

/** What is known of these titles by now, by `titleText`. A title is missing where the catalog was too slow. */
export async function countedFacts(
  profile: OwnProfile,
  titles: readonly TitleKey[],
): Promise<Map<string, CountedFacts>> {
  const found = new Map<string, CountedFacts>();
  const asked = Promise.all(
    titles.map(async (title) => {
      const facts = await factsOf(profile, title);
      if (facts) found.set(titleText(title), facts);
    }),
  );
  await inTime(asked, PATIENCE_MS);
  return new Map(found);
}

async function factsOf(profile: OwnProfile, title: TitleKey): Promise<CountedFacts | null> {
  const locale = catalogLocale(profile);
  const name = `${titleText(title)} ${locale.language}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  // Without its cap: what a profile watched before it had one counts.
  const catalog = catalogWithin([{ ratingCap: null, region: locale.region, householdId: profile.householdId }]);
  try {
    const found =
      title.type === 'movie'
        ? await catalog.getMovie(title.tmdbId, locale)
        : await catalog.getShow(title.tmdbId, locale);
    const facts = found && toFacts(found);
    // What folders alone know may be other people's in a moment.
    if (!isOwnId(title.tmdbId)) kept.set(name, facts);
    return facts;
  } catch (error) {
    if (isCatalogUnavailable(error)) return null;
    throw error;
  }
}

function toFacts(title: Movie | Show): CountedFacts {
  const directors = title.crew.filter(({ job }) => job === 'Director');
  return {
    name: title.title,
    genres: title.genres.map(({ name }) => name),
    decade: title.date && `${title.date.slice(0, 3)}0s`,
    people: [...directors, ...title.cast.slice(0, MOST_PEOPLE)].map(({ personId, name }) => ({ id: personId, name })),
  };
}
