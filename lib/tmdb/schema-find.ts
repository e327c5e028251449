import { z } from 'zod';
import { id } from '@/lib/tmdb/schema-fields';
import { listIn } from '@/lib/tmdb/schema-list';

const listed = z.object({ id });
const listedEpisode = z.object({ show_id: id, season_number: z.int().min(0), episode_number: z.int().min(0) });

/** `/find/{id}`: what has that id elsewhere. */
export const findResults = z.looseObject({}).transform((answer) => ({
  movies: listIn('results', listed, 'found movie').parse({ results: answer.movie_results }),
  shows: listIn('results', listed, 'found show').parse({ results: answer.tv_results }),
  episodes: listIn('results', listedEpisode, 'found episode').parse({ results: answer.tv_episode_results }),
}));
/** `/{movie|tv}/{id}/external_ids`: what others call a title; empty texts and zeros are none. */
export const externalIds = z
  .looseObject({
    imdb_id: z
      .string()
      .regex(/^tt\d{5,10}$/)
      .nullish()
      .catch(null),
    tvdb_id: z.int().positive().nullish().catch(null),
  })
  .transform(({ imdb_id, tvdb_id }) => ({ imdb: imdb_id ?? null, tvdb: tvdb_id ?? null }));
export type RawExternalIds = z.infer<typeof externalIds>;

export type RawFind = z.infer<typeof findResults>;
