import type { Collection, Movie } from '@/lib/catalog/catalog';
import { distinctBy } from '@/lib/tmdb/distinct';
import { castMember, movieCertifications, trailers, watchProviders } from '@/lib/tmdb/map-details';
import { movieSummary, showable } from '@/lib/tmdb/map-titles';
import type { RawCollection, RawMovie } from '@/lib/tmdb/schema-movie';

export function mapMovie(raw: RawMovie, imageBase: string): Movie {
  return {
    ...movieSummary(raw, imageBase),
    type: 'movie',
    genreIds: raw.genres.map((genre) => genre.id),
    tagline: raw.tagline,
    genres: raw.genres,
    certifications: movieCertifications(raw.release_dates),
    cast: raw.credits.cast.map((member) => castMember(member, imageBase)),
    crew: raw.credits.crew.map(({ id, name, job }) => ({ personId: id, name, job })),
    trailers: trailers(raw.videos),
    providers: watchProviders(raw['watch/providers'], imageBase),
    recommendations: showable(raw.recommendations).map((movie) => movieSummary(movie, imageBase)),
    homepage: raw.homepage,
    runtimeMinutes: raw.runtime,
    status: raw.status,
    collection: raw.belongs_to_collection ?? null,
  };
}

/** In the order in which they came out; what TMDB has no date for is still to come. */
export function mapCollection({ id, name, parts }: RawCollection, imageBase: string): Collection {
  const day = ({ release_date }: { release_date: string | null }) => release_date ?? '9999';
  const inOrder = showable(parts).toSorted((one, other) => day(one).localeCompare(day(other)));
  return { id, name, films: distinctBy(inOrder, (part) => part.id).map((part) => movieSummary(part, imageBase)) };
}
