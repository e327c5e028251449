import type { MediaType } from '@/lib/catalog/catalog';
import { artworkBase, artworkSizes } from '@/lib/demo-catalog/artwork-paths';
import { certificationList } from '@/lib/demo-catalog/certifications';
import { collectionDetails } from '@/lib/demo-catalog/collections';
import type { DemoCatalog } from '@/lib/demo-catalog/demo-catalog';
import { discover } from '@/lib/demo-catalog/discover';
import { movieDetails, moviePart } from '@/lib/demo-catalog/expand-film';
import { seasonDetails, showDetails, showPart } from '@/lib/demo-catalog/expand-show';
import { genreList, movieGenres, showGenres } from '@/lib/demo-catalog/genres';
import { nowPlaying, onTheAir, recommendations, trending } from '@/lib/demo-catalog/lists';
import { pageOf } from '@/lib/demo-catalog/paging';
import { combinedCredits, personDetails } from '@/lib/demo-catalog/person';
import { type SearchKind, search } from '@/lib/demo-catalog/search';
import { serviceList } from '@/lib/demo-catalog/services';
import type { DemoTitle } from '@/lib/demo-catalog/title';
import type { TmdbParams } from '@/lib/tmdb/source-contract';

/** What stands in the path's braces. */
type Slots = Readonly<Record<string, string>>;
/** A path and its answer; null is TMDB's 404. */
type Answer = (catalog: DemoCatalog, slots: Slots, params: TmdbParams) => unknown;

const answers: Readonly<Record<string, Answer>> = {
  '/configuration': () => configuration,
  '/genre/movie/list': () => genreList(movieGenres),
  '/genre/tv/list': () => genreList(showGenres),
  '/certification/{movie|tv:type}/list': (_, { type }) => certificationList(typeOf(type)),
  '/watch/providers/{movie|tv:type}': (_, __, params) => serviceList(params.watch_region),
  '/trending/{all|movie|tv:type}/{day|week:window}': (catalog, { type, window }, params) => {
    const titles = trending(catalog, type === 'all' ? 'all' : typeOf(type), window === 'day' ? 'day' : 'week');
    return pageOf(titles.map(withMediaType), params);
  },
  '/{movie|tv:type}/popular': (catalog, { type }, params) => listed(discover(catalog.titles, typeOf(type), {}), params),
  '/movie/now_playing': (catalog, _, params) => listed(nowPlaying(catalog), params),
  '/tv/on_the_air': (catalog, _, params) => listed(onTheAir(catalog), params),
  '/discover/{movie|tv:type}': (catalog, { type }, params) =>
    listed(discover(catalog.titles, typeOf(type), params), params),
  '/search/{multi|movie|tv|person:kind}': (catalog, { kind }, params) =>
    pageOf(search(catalog, kindOf(kind), params), params),
  '/movie/{id}': (catalog, { id }, params) => {
    const movie = catalog.movies.get(Number(id));
    if (!movie) return null;
    return withParts(movieDetails(movie.entry), params, (part) =>
      part === 'recommendations' ? recommended(catalog, movie, {}) : moviePart(movie.entry, part, catalog.portraits),
    );
  },
  '/collection/{id}': (catalog, { id }) =>
    collectionDetails(
      [...catalog.movies.values()].map(({ entry }) => entry),
      Number(id),
    ),
  '/tv/{id}': (catalog, { id }, params) => {
    const title = catalog.shows.get(Number(id));
    if (!title) return null;
    return withParts(showDetails(title.show, catalog.portraits, catalog.today), params, (part) =>
      part === 'recommendations' ? recommended(catalog, title, {}) : showPart(title.show, part, catalog.portraits),
    );
  },
  '/{movie|tv:type}/{id}/recommendations': (catalog, { type, id }, params) => {
    const title = (type === 'movie' ? catalog.movies : catalog.shows).get(Number(id));
    return title ? recommended(catalog, title, params) : null;
  },
  '/tv/{id}/season/{n}': (catalog, { id, n }) => {
    const title = catalog.shows.get(Number(id));
    return title ? seasonDetails(title.show, Number(n)) : null;
  },
  '/tv/{id}/season/{n}/episode/{e}': (catalog, { id, n, e }) => {
    const title = catalog.shows.get(Number(id));
    const season = title?.show.seasons.find(({ entry }) => entry.number === Number(n));
    return season?.episodes.find(({ episode_number }) => episode_number === Number(e)) ?? null;
  },
  '/person/{id}': (catalog, { id }, params) => {
    const person = catalog.people.get(Number(id));
    if (!person) return null;
    return withParts(personDetails(person, catalog.portraits), params, (part) =>
      part === 'combined_credits' ? combinedCredits(person) : undefined,
    );
  },
};

const routes = Object.entries(answers).map(([template, answer]) => ({ pattern: patternOf(template), answer }));

/** TMDB's answer to a path, without the version prefix; null is 404. */
export function answerTo(catalog: DemoCatalog, path: string, params: TmdbParams): unknown | null {
  for (const { pattern, answer } of routes) {
    const match = pattern.exec(path);
    if (match) return answer(catalog, match.groups ?? {}, params);
  }
  return null;
}

const configuration = {
  change_keys: [],
  images: {
    base_url: artworkBase,
    secure_base_url: artworkBase,
    backdrop_sizes: artworkSizes.backdrop,
    logo_sizes: artworkSizes.logo,
    poster_sizes: artworkSizes.poster,
    profile_sizes: artworkSizes.profile,
    still_sizes: artworkSizes.still,
  },
};

/** `{id}` stands for digits, `{a|b:name}` for one of the words. */
function patternOf(template: string): RegExp {
  const pattern = template.replaceAll(/\{(\w+)\}/g, '(?<$1>\\d+)').replaceAll(/\{([\w|]+):(\w+)\}/g, '(?<$2>$1)');
  return new RegExp(`^${pattern}$`);
}

/** A details answer with the parts asked for; TMDB leaves out parts that it does not know. */
function withParts(details: object, params: TmdbParams, partOf: (part: string) => unknown): unknown {
  const parts = (params.append_to_response ?? '').split(',').map((part) => [part, partOf(part)] as const);
  return { ...details, ...Object.fromEntries(parts.filter(([, content]) => content !== undefined)) };
}

function listed(titles: readonly DemoTitle[], params: TmdbParams) {
  return pageOf(
    titles.map(({ listItem }) => listItem),
    params,
  );
}

function recommended(catalog: DemoCatalog, title: DemoTitle, params: TmdbParams) {
  return pageOf(recommendations(catalog, title).map(withMediaType), params);
}

function withMediaType({ type, listItem }: DemoTitle) {
  return { ...listItem, media_type: type };
}

function typeOf(type: string | undefined): MediaType {
  return type === 'movie' ? 'movie' : 'tv';
}

function kindOf(kind: string | undefined): SearchKind {
  return kind === 'movie' || kind === 'tv' || kind === 'person' ? kind : 'multi';
}
