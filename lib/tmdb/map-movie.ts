import type { Movie } from '@/lib/catalog/catalog';
import { castMember, movieCertifications, trailers, watchProviders } from '@/lib/tmdb/map-details';
import { movieSummary, showable } from '@/lib/tmdb/map-titles';
import type { RawMovie } from '@/lib/tmdb/schema-movie';

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
  };
}
