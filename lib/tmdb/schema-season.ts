import { z } from 'zod';
import { day, id, imagePath, optionalNumber, optionalText, runtime, text } from '@/lib/tmdb/schema-fields';
import { listOf } from '@/lib/tmdb/schema-list';

const listNumber = z.number().int().nonnegative();

/** An episode in a season or on its own. */
export const episode = z.object({
  id,
  season_number: listNumber.nullish().catch(null),
  episode_number: listNumber,
  name: text,
  overview: text,
  air_date: day,
  runtime,
  still_path: imagePath,
  episode_type: optionalText,
});

const seasonFields = z.object({
  id,
  season_number: listNumber,
  name: text,
  overview: text,
  air_date: day,
  poster_path: imagePath,
});

/** A season as its show lists it. */
export const listedSeason = seasonFields.extend({ episode_count: optionalNumber });

/** `/tv/{id}/season/{n}`. */
export const seasonDetails = seasonFields.extend({ episodes: listOf(episode, 'episode') });

export type RawEpisode = z.infer<typeof episode>;
export type RawListedSeason = z.infer<typeof listedSeason>;
export type RawSeason = z.infer<typeof seasonDetails>;
