/**
 * The catalog as the rest of the product sees it: camelCase, parsed, with nulls where a source did not say.
 * Dates are plain ISO days ("2026-11-20"), never instants: TMDB publishes no hour and no time zone.
 */
export type MediaType = 'movie' | 'tv';

/** A plain calendar day, "YYYY-MM-DD". */
export type IsoDay = string;

/**
 * An address with one size slot, for example `https://image.tmdb.org/t/p/{poster}/a.jpg` or
 * `/demo/artwork/{still}/b.webp`. The slot's name is the image kind; `imageAddress` fills it with a size TMDB offers.
 */
export type ImageTemplate = string;

export interface Genre {
  id: number;
  name: string;
}

/** What a single thing says of its own age. */
interface Dated {
  /** When the source last confirmed it, as an ISO instant: old while TMDB is away (see `freshness.ts`). */
  asOf?: string;
}

/** What a card, a row or a search result needs. */
export interface TitleSummary {
  type: MediaType;
  id: number;
  title: string;
  overview: string;
  /** Release date of a movie, first air date of a show. */
  date: IsoDay | null;
  poster: ImageTemplate | null;
  backdrop: ImageTemplate | null;
  genreIds: number[];
  /** 0 to 10, null without votes. */
  rating: number | null;
  originalLanguage: string | null;
}

export interface PersonSummary {
  id: number;
  name: string;
  portrait: ImageTemplate | null;
  knownFor: string | null;
}

export type SearchResult = { kind: 'title'; title: TitleSummary } | { kind: 'person'; person: PersonSummary };

export interface CastMember {
  personId: number;
  name: string;
  character: string | null;
  portrait: ImageTemplate | null;
}

export interface CrewMember {
  personId: number;
  name: string;
  job: string;
}

export interface Trailer {
  name: string;
  site: 'YouTube' | 'Vimeo';
  key: string;
}

export interface WatchProvider {
  id: number;
  name: string;
  logo: ImageTemplate | null;
}

/** Where to watch in one region. The data is JustWatch's and must be attributed where it shows. */
export interface WatchProviders {
  link: string | null;
  stream: WatchProvider[];
  rent: WatchProvider[];
  buy: WatchProvider[];
}

interface TitleDetails extends TitleSummary, Dated {
  tagline: string | null;
  genres: Genre[];
  /** By ISO 3166-1 region, for example `{ US: 'PG-13', DE: '12' }`. */
  certifications: Record<string, string>;
  cast: CastMember[];
  crew: CrewMember[];
  trailers: Trailer[];
  /** By ISO 3166-1 region. */
  providers: Record<string, WatchProviders>;
  recommendations: TitleSummary[];
  homepage: string | null;
}

export interface Movie extends TitleDetails {
  type: 'movie';
  runtimeMinutes: number | null;
  status: string | null;
  /** The films that it belongs to, where it is one of several. */
  collection: { id: number; name: string } | null;
}

/** Films that belong together, in the order in which they came out. */
export interface Collection {
  id: number;
  name: string;
  films: TitleSummary[];
}

/** One season as the show lists it, without its episodes. */
export interface SeasonSummary {
  id: number;
  number: number;
  name: string;
  overview: string;
  airDate: IsoDay | null;
  /** A hint only: TMDB is often wrong about it. */
  episodeCount: number | null;
  poster: ImageTemplate | null;
}

export interface Show extends TitleDetails {
  type: 'tv';
  seasons: SeasonSummary[];
  status: string | null;
  inProduction: boolean;
  lastAirDate: IsoDay | null;
  episodeRuntimeMinutes: number | null;
  createdBy: string[];
  networks: string[];
}

export interface Episode extends Dated {
  /** TMDB's id, which survives renumbering. */
  id: number;
  season: number;
  number: number;
  name: string;
  overview: string;
  airDate: IsoDay | null;
  /** The day by which it has aired, known for many undated ones too: see `availability.ts`. */
  airedBy: IsoDay | null;
  runtimeMinutes: number | null;
  still: ImageTemplate | null;
  /** TMDB's `episode_type`, for example `finale`; null when absent. */
  kind: string | null;
}

export interface Season extends SeasonSummary, Dated {
  episodes: Episode[];
}

export interface Person extends Dated {
  id: number;
  name: string;
  biography: string;
  birthday: IsoDay | null;
  deathday: IsoDay | null;
  placeOfBirth: string | null;
  portrait: ImageTemplate | null;
  knownFor: string | null;
  credits: { title: TitleSummary; role: string | null }[];
}

export interface Page<Item> {
  page: number;
  totalPages: number;
  totalResults: number;
  items: Item[];
}
