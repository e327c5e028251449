import { z } from 'zod';
import { day, flag, id, imagePath, optionalNumber, optionalText, text } from '@/lib/tmdb/schema-fields';
import { listOf } from '@/lib/tmdb/schema-list';

/** What movies and shows have in common wherever TMDB lists or details them. */
export const titleFields = z.object({
  id,
  overview: text,
  poster_path: imagePath,
  backdrop_path: imagePath,
  vote_average: optionalNumber,
  vote_count: optionalNumber,
  original_language: optionalText,
  adult: flag,
  genre_ids: listOf(id, 'genre id'),
});

export const movieFields = titleFields.extend({
  title: optionalText,
  original_title: optionalText,
  release_date: day,
});

export const showFields = titleFields.extend({
  name: optionalText,
  original_name: optionalText,
  first_air_date: day,
});

type Titled = {
  title?: string | null;
  original_title?: string | null;
  name?: string | null;
  original_name?: string | null;
};

/** Nothing can be shown of a title without one in any language. */
export function hasTitle({ title, original_title, name, original_name }: Titled): boolean {
  return Boolean(title ?? original_title ?? name ?? original_name);
}

export const missingTitle = { path: ['title'], message: 'is missing' };

export const listedMovie = movieFields.refine(hasTitle, missingTitle);
export const listedShow = showFields.refine(hasTitle, missingTitle);

export const listedPerson = z.object({
  id,
  name: z.string().trim().min(1),
  profile_path: imagePath,
  known_for_department: optionalText,
  adult: flag,
});

/** What lists that mix kinds hold: `media_type` tells them apart. */
export const listedAnything = z
  .discriminatedUnion('media_type', [
    movieFields.extend({ media_type: z.literal('movie') }),
    showFields.extend({ media_type: z.literal('tv') }),
    listedPerson.extend({ media_type: z.literal('person') }),
  ])
  .refine(hasTitle, missingTitle);

export type RawMovieFields = z.infer<typeof movieFields>;
export type RawShowFields = z.infer<typeof showFields>;
export type RawListedPerson = z.infer<typeof listedPerson>;
export type RawListedAnything = z.infer<typeof listedAnything>;
