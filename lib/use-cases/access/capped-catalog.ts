import type { MediaType, Movie, Page, Show, TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { type CatalogLocale, defaultLocale } from '@/lib/catalog/locale';
import { type TitleKey, titleKey, titleText } from '@/lib/catalog/title-key';
import type { RecentMap } from '@/lib/process/recent-map';
import type { Allows } from '@/lib/ratings/allowed-by';
import { type Certifications, ratedByFolders } from '@/lib/ratings/rated-by-folders';

/** What titles were certified as, by `titleText`; null for a title that does not exist. */
export type KnownCertifications = Pick<
  RecentMap<string, { certifications: Certifications | null; until: number }>,
  'get' | 'set'
>;

const REMEMBERED_MS = 30 * 60_000;
/** TMDB filters shows by no certification, so that more of them are read for a page that is not nearly empty. */
const SHOW_PAGES_FOR_ONE = 2;
/** Of everything a person did: each title has to be looked up, and readers scroll no further. */
const CREDITS_LOOKED_UP = 60;

/** Whether a title may be seen; one that does not exist may not. @throws CatalogUnavailableError */
export type IsAllowed = (type: MediaType, id: number, locale?: CatalogLocale) => Promise<boolean>;

/** The age that the folders give which a title lies in; null for none. @throws CatalogUnavailableError */
export type AgeOnShelf = (title: TitleKey) => Promise<number | null>;

interface Judging {
  allows: Allows;
  known: KnownCertifications;
  ageOnShelf: AgeOnShelf;
}

/** Looks up what titles are certified as, and remembers it; what folders say is asked each time, as it holds from when it is said. */
export function titleCheck(catalog: Catalog, { allows, known, ageOnShelf }: Judging): IsAllowed {
  async function suits(title: TitleKey, certifications: Certifications | null) {
    return certifications !== null && allows(title.type, ratedByFolders(certifications, await ageOnShelf(title)));
  }
  return async (type, id, locale = defaultLocale) => {
    const asked = titleKey(type, id);
    const key = titleText(asked);
    const remembered = known.get(key);
    if (remembered && remembered.until > Date.now()) return suits(asked, remembered.certifications);
    const title = await (type === 'movie' ? catalog.getMovie(id, locale) : catalog.getShow(id, locale));
    const certifications = title?.certifications ?? null;
    known.set(key, { certifications, until: Date.now() + REMEMBERED_MS });
    return suits(asked, certifications);
  };
}

/**
 * The catalog with everything left out that `allows` does not: for its caller those titles do not exist.
 * Lists carry no certifications, so that each title of one is looked up; what could not be looked up is left out, and
 * where nothing could be, the list is as unavailable as the catalog.
 */
export function cappedCatalog(catalog: Catalog, judging: Judging): Catalog {
  const { allows, ageOnShelf } = judging;
  const isAllowed = titleCheck(catalog, judging);

  async function allowedOf<Item>(items: Item[], titleOf: (item: Item) => TitleSummary | null, locale = defaultLocale) {
    const verdicts = await Promise.allSettled(
      items.map(async (item) => {
        const title = titleOf(item);
        return title === null || isAllowed(title.type, title.id, locale);
      }),
    );
    const failures = verdicts.filter((verdict) => verdict.status === 'rejected').map(({ reason }) => reason);
    const unexpected = failures.find((reason) => !isCatalogUnavailable(reason));
    if (unexpected || (failures.length > 0 && failures.length === items.length)) throw unexpected ?? failures[0];
    return items.filter((_, index) => {
      const verdict = verdicts[index];
      return verdict?.status === 'fulfilled' && verdict.value;
    });
  }

  const itself = (title: TitleSummary) => title;

  async function allowedDetails<Details extends Movie | Show>(title: Details | null, locale = defaultLocale) {
    if (!title) return null;
    const age = await ageOnShelf(titleKey(title.type, title.id));
    if (!allows(title.type, ratedByFolders(title.certifications, age))) return null;
    // A title is not away because those like it are.
    const recommendations = await allowedOf(title.recommendations, itself, locale).catch((error: unknown) => {
      if (isCatalogUnavailable(error)) return [];
      throw error;
    });
    return { ...title, recommendations };
  }

  async function whereShowAllowed<Answer>(showId: number, answer: Promise<Answer>, locale = defaultLocale) {
    const [allowed, given] = await Promise.all([isAllowed('tv', showId, locale), answer]);
    return allowed ? given : null;
  }

  async function getMovieCertifications(locale = defaultLocale): Promise<string[]> {
    const all = await catalog.getMovieCertifications(locale);
    return all.filter((certification) => allows('movie', { [locale.region]: certification }, locale.region));
  }

  return {
    ...catalog,
    getMovie: async (id, locale) => allowedDetails(await catalog.getMovie(id, locale), locale),
    getShow: async (id, locale) => allowedDetails(await catalog.getShow(id, locale), locale),
    getSeason: (showId, season, locale) => whereShowAllowed(showId, catalog.getSeason(showId, season, locale), locale),
    getEpisode: (showId, season, episode, locale) =>
      whereShowAllowed(showId, catalog.getEpisode(showId, season, episode, locale), locale),
    getNextEpisode: (showId, place, today, locale) =>
      whereShowAllowed(showId, catalog.getNextEpisode(showId, place, today, locale), locale),

    async getCollection(id, locale) {
      const collection = await catalog.getCollection(id, locale);
      return collection && { ...collection, films: await allowedOf(collection.films, itself, locale) };
    },

    async getPerson(id, locale) {
      const person = await catalog.getPerson(id, locale);
      if (!person) return null;
      const credits = person.credits.slice(0, CREDITS_LOOKED_UP);
      return { ...person, credits: await allowedOf(credits, ({ title }) => title, locale) };
    },

    async searchTitles(query, page, locale) {
      const found = await catalog.searchTitles(query, page, locale);
      const items = await allowedOf(found.items, (item) => (item.kind === 'title' ? item.title : null), locale);
      return recounted(found, items);
    },
    getTrending: async (type, window, locale) =>
      allowedOf(await catalog.getTrending(type, window, locale), itself, locale),
    getNowAiring: async (locale) => allowedOf(await catalog.getNowAiring(locale), itself, locale),

    getMovieCertifications,

    async discover(type, filters, page = 1, locale = defaultLocale) {
      if (type === 'movie') {
        // The source leaves out most of what is above; what it lists all the same is looked up like everything else.
        const strictest = (await getMovieCertifications(locale)).at(-1);
        const found = await catalog.discover(type, { ...filters, certificationAtMost: strictest }, page, locale);
        return recounted(found, await allowedOf(found.items, itself, locale));
      }
      const first = (page - 1) * SHOW_PAGES_FOR_ONE + 1;
      const pages = await Promise.all(
        Array.from({ length: SHOW_PAGES_FOR_ONE }, (_, index) =>
          catalog.discover(type, filters, first + index, locale),
        ),
      );
      const items = await allowedOf(
        pages.flatMap((found) => found.items),
        itself,
        locale,
      );
      const totalPages = Math.ceil((pages[0]?.totalPages ?? 0) / SHOW_PAGES_FOR_ONE);
      return recounted({ page, totalPages, totalResults: items.length, items }, items);
    },
  };
}

/** How much there is in all would tell of what is left out. */
function recounted<Item>(found: Page<Item>, items: Item[]): Page<Item> {
  return { ...found, items, totalResults: Math.min(found.totalResults, items.length) };
}
