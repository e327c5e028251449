import { backdropPath, posterPath } from '@/lib/demo-catalog/artwork-paths';
import type { FilmEntry, ShowEntry } from '@/lib/demo-catalog/authoring';
import { rawGenres } from '@/lib/demo-catalog/genres';

export const posterOf = (entry: FilmEntry | ShowEntry) =>
  entry.without?.includes('poster') ? null : posterPath(entry.slug);
export const backdropOf = (entry: FilmEntry | ShowEntry) =>
  entry.without?.includes('backdrop') ? null : backdropPath(entry.slug);

function commonFields(entry: FilmEntry | ShowEntry) {
  const [vote_average, vote_count] = entry.score;
  return {
    adult: false,
    backdrop_path: backdropOf(entry),
    genre_ids: rawGenres(entry.genres).map(({ id }) => id),
    id: entry.id,
    original_language: entry.language,
    overview: entry.overview,
    popularity: entry.popularity,
    poster_path: posterOf(entry),
    vote_average,
    vote_count,
  };
}

/** A film as lists and searches have it. */
export function movieListItem(film: FilmEntry) {
  return {
    ...commonFields(film),
    original_title: film.originalTitle ?? film.title,
    release_date: film.date,
    title: film.title,
    video: false,
  };
}

/** A show as lists and searches have it; TMDB says "" where the first air date is unknown. */
export function showListItem(show: ShowEntry, firstAirDate: string | null) {
  return {
    ...commonFields(show),
    first_air_date: firstAirDate ?? '',
    name: show.title,
    origin_country: show.countries,
    original_name: show.originalTitle ?? show.title,
  };
}
