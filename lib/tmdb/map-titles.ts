import type { Page, PersonSummary, SearchResult, TitleSummary } from '@/lib/catalog/catalog';
import { distinctBy } from '@/lib/tmdb/distinct';
import { imageTemplate } from '@/lib/tmdb/map-images';
import type { RawPage } from '@/lib/tmdb/schema-page';
import type { RawListedAnything, RawListedPerson, RawMovieFields, RawShowFields } from '@/lib/tmdb/schema-title';

export function movieSummary(raw: RawMovieFields, imageBase: string): TitleSummary {
  const title = raw.title ?? raw.original_title ?? '';
  return { ...commonSummary(raw, imageBase), type: 'movie', title, date: raw.release_date };
}

export function showSummary(raw: RawShowFields, imageBase: string): TitleSummary {
  const title = raw.name ?? raw.original_name ?? '';
  return { ...commonSummary(raw, imageBase), type: 'tv', title, date: raw.first_air_date };
}

export function personSummary(raw: RawListedPerson, imageBase: string): PersonSummary {
  return {
    id: raw.id,
    name: raw.name,
    portrait: imageTemplate(imageBase, 'profile', raw.profile_path),
    knownFor: raw.known_for_department,
  };
}

export function searchResult(raw: RawListedAnything, imageBase: string): SearchResult {
  if (raw.media_type === 'person') return { kind: 'person', person: personSummary(raw, imageBase) };
  return { kind: 'title', title: anyTitle(raw, imageBase) };
}

export function anyTitle(raw: Exclude<RawListedAnything, { media_type: 'person' }>, imageBase: string): TitleSummary {
  return raw.media_type === 'movie' ? movieSummary(raw, imageBase) : showSummary(raw, imageBase);
}

/** A page of mapped items, without those TMDB marks as pornographic: it lists them in spite of `include_adult=false`. */
export function mapPage<Raw extends ListedItem, Item>(raw: RawPage<Raw>, map: (raw: Raw) => Item): Page<Item> {
  return {
    page: raw.page,
    totalPages: raw.total_pages,
    totalResults: raw.total_results,
    items: showable(raw.results).map(map),
  };
}

/** What every list item says of itself; `media_type` where kinds are mixed. */
export interface ListedItem {
  id: number;
  adult: boolean;
  media_type?: string;
}

/** What of a list may be shown, each title once. */
export function showable<Raw extends ListedItem>(listed: readonly Raw[]): Raw[] {
  // A movie and a show may have the same id.
  return distinctBy(
    listed.filter((item) => !item.adult),
    (item) => `${item.media_type ?? ''} ${item.id}`,
  );
}

function commonSummary(raw: RawMovieFields | RawShowFields, imageBase: string) {
  return {
    id: raw.id,
    overview: raw.overview,
    poster: imageTemplate(imageBase, 'poster', raw.poster_path),
    backdrop: imageTemplate(imageBase, 'backdrop', raw.backdrop_path),
    genreIds: raw.genre_ids,
    rating: raw.vote_average !== null && raw.vote_average > 0 && raw.vote_count !== 0 ? raw.vote_average : null,
    originalLanguage: raw.original_language,
  };
}
