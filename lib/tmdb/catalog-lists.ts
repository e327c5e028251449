import type { Genre, MediaType, Page, SearchResult, TitleSummary, WatchProvider } from '@/lib/catalog/catalog';
import type { DiscoverFilters } from '@/lib/catalog/discover-filters';
import { defaultLocale } from '@/lib/catalog/locale';
import { searchQuery } from '@/lib/catalog/search-query';
import { daysBefore, todayIn } from '@/lib/catalog/today';
import { imageBaseOf } from '@/lib/tmdb/image-base';
import {
  airingQuestion,
  discoverMoviesQuestion,
  discoverShowsQuestion,
  searchQuestion,
  trendingQuestion,
} from '@/lib/tmdb/list-questions';
import { distinctProviders } from '@/lib/tmdb/map-details';
import { type ListedItem, mapPage, movieSummary, searchResult, showSummary } from '@/lib/tmdb/map-titles';
import type { Question, TmdbReader } from '@/lib/tmdb/reader';
import { genresQuestion, movieCertificationsQuestion, providersQuestion } from '@/lib/tmdb/reference-questions';
import { lastUsablePage, type RawPage } from '@/lib/tmdb/schema-page';

/** Everything the catalog lists. `Catalog` says what each function promises. */
export function catalogLists(read: TmdbReader) {
  async function pageOf<Raw extends ListedItem, Item>(
    page: number,
    question: Question<RawPage<Raw>>,
    map: (raw: Raw, imageBase: string) => Item,
  ): Promise<Page<Item>> {
    if (!isUsablePage(page)) return emptyPage(page);
    const [{ data }, imageBase] = await Promise.all([read(question), imageBaseOf(read)]);
    return data === null ? emptyPage(page) : mapPage(data, (raw) => map(raw, imageBase));
  }

  async function searchTitles(typed: string, page = 1, { language } = defaultLocale): Promise<Page<SearchResult>> {
    const query = searchQuery(typed);
    return query === '' ? emptyPage(page) : pageOf(page, searchQuestion(query, page, language), searchResult);
  }

  async function getTrending(
    type: MediaType | 'all',
    window: 'day' | 'week',
    { language } = defaultLocale,
  ): Promise<TitleSummary[]> {
    const { items } = await pageOf(1, trendingQuestion(type, window, language), searchResult);
    return items.flatMap((item) => (item.kind === 'title' ? [item.title] : []));
  }

  async function discover(
    type: MediaType,
    filters: DiscoverFilters,
    page = 1,
    locale = defaultLocale,
  ): Promise<Page<TitleSummary>> {
    const today = todayIn('UTC', new Date());
    if (type === 'movie') return pageOf(page, discoverMoviesQuestion(filters, page, locale, today), movieSummary);
    return pageOf(page, discoverShowsQuestion(filters, page, locale, today), showSummary);
  }

  async function getNowAiring({ language } = defaultLocale): Promise<TitleSummary[]> {
    const today = todayIn('UTC', new Date());
    const { items } = await pageOf(1, airingQuestion(daysBefore(today, 7), today, language), showSummary);
    return items;
  }

  async function getGenres(type: MediaType, { language } = defaultLocale): Promise<Genre[]> {
    return (await read(genresQuestion(type, language))).data?.genres ?? [];
  }

  async function getWatchProviders(type: MediaType, locale = defaultLocale): Promise<WatchProvider[]> {
    const [{ data }, imageBase] = await Promise.all([read(providersQuestion(type, locale)), imageBaseOf(read)]);
    return distinctProviders(data?.results ?? [], imageBase);
  }

  async function getMovieCertifications({ region } = defaultLocale): Promise<string[]> {
    const { data } = await read(movieCertificationsQuestion());
    const listed = data?.certifications[region] ?? [];
    return listed
      .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0))
      .map(({ certification }) => certification);
  }

  return { searchTitles, getTrending, discover, getNowAiring, getGenres, getWatchProviders, getMovieCertifications };
}

function isUsablePage(page: number): boolean {
  return Number.isInteger(page) && page >= 1 && page <= lastUsablePage;
}

function emptyPage(page: number): Page<never> {
  return { page, totalPages: 0, totalResults: 0, items: [] };
}
