import { ages, seasonAge, showAge } from '@/lib/tmdb/ages';
import type { Question } from '@/lib/tmdb/reader';
import {
  collectionDetails,
  movieDetails,
  movieParts,
  type RawCollection,
  type RawMovie,
} from '@/lib/tmdb/schema-movie';
import { personDetails, personParts, type RawPerson } from '@/lib/tmdb/schema-person';
import { episode, type RawEpisode, type RawSeason, seasonDetails } from '@/lib/tmdb/schema-season';
import { type RawShow, showDetails, showParts } from '@/lib/tmdb/schema-show';
import type { TmdbParams } from '@/lib/tmdb/source-contract';

/*
 * What the catalog asks of TMDB about single things: parameters, shape of the answer, tags, age. Lists and searches are
 * in `list-questions.ts`, what hardly ever changes is in `reference-questions.ts`.
 */

/** Builds the age rule of a question: one for "not found", another by what was found. */
export function aged<Data>(found: (data: Data) => number): (data: Data | null) => number {
  return (data) => (data === null ? ages.notFound : found(data));
}

export function movieQuestion(id: number, language: string): Question<RawMovie> {
  return {
    path: `/movie/${id}`,
    params: titleParams(language, movieParts),
    schema: movieDetails,
    tags: [`tmdb:movie:${id}`],
    maxAgeSeconds: aged(() => ages.movie),
  };
}

export function collectionQuestion(id: number, language: string): Question<RawCollection> {
  return {
    path: `/collection/${id}`,
    params: { language },
    schema: collectionDetails,
    tags: [`tmdb:collection:${id}`],
    maxAgeSeconds: aged(() => ages.movie),
  };
}

export function showQuestion(id: number, language: string): Question<RawShow> {
  return {
    path: `/tv/${id}`,
    params: titleParams(language, showParts),
    schema: showDetails,
    tags: [`tmdb:tv:${id}`],
    maxAgeSeconds: aged(showAge),
  };
}

export function seasonQuestion(showId: number, season: number, language: string): Question<RawSeason> {
  return {
    path: `/tv/${showId}/season/${season}`,
    params: { language },
    schema: seasonDetails,
    tags: [`tmdb:tv:${showId}`],
    maxAgeSeconds: aged((data) => seasonAge(data, Date.now())),
  };
}

export function episodeQuestion(
  showId: number,
  season: number,
  number: number,
  language: string,
): Question<RawEpisode> {
  return {
    path: `/tv/${showId}/season/${season}/episode/${number}`,
    params: { language },
    schema: episode,
    tags: [`tmdb:tv:${showId}`],
    maxAgeSeconds: aged(() => ages.airingShow),
  };
}

export function personQuestion(id: number, language: string): Question<RawPerson> {
  return {
    path: `/person/${id}`,
    params: { language, append_to_response: personParts },
    schema: personDetails,
    tags: [`tmdb:person:${id}`],
    maxAgeSeconds: aged(() => ages.person),
  };
}

/** Trailers in English, or without words, are worth showing where there is none in the viewer's language. */
function titleParams(language: string, parts: string): TmdbParams {
  const spoken = language.split('-')[0] ?? language;
  const videoLanguages = [...new Set([spoken, 'en', 'null'])].join(',');
  return { language, append_to_response: parts, include_video_language: videoLanguages };
}
