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
export type RawFind = z.infer<typeof findResults>;
