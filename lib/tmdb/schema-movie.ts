import { z } from 'zod';
import { credits } from '@/lib/tmdb/schema-credits';
import { commonDetails } from '@/lib/tmdb/schema-details';
import { id, optionalNumber, runtime, text } from '@/lib/tmdb/schema-fields';
import { listIn, listOf } from '@/lib/tmdb/schema-list';
import { hasTitle, listedMovie, missingTitle, movieFields } from '@/lib/tmdb/schema-title';

/** What is wrong with it costs the film nothing. */
const collection = z
  .object({ id, name: z.string().trim().min(1) })
  .nullish()
  .catch(null);

const release = z.object({ certification: text, type: optionalNumber });
const releases = z.object({ iso_3166_1: z.string(), release_dates: listOf(release, 'release') });

export const movieParts = 'credits,videos,release_dates,watch/providers,recommendations';

/** `/movie/{id}` with `movieParts` appended; each part may be absent. */
export const movieDetails = movieFields
  .extend({
    ...commonDetails,
    runtime,
    credits,
    belongs_to_collection: collection,
    release_dates: listIn('results', releases, 'releases'),
    recommendations: listIn('results', listedMovie, 'movie'),
  })
  .refine(hasTitle, missingTitle);

export type RawMovie = z.infer<typeof movieDetails>;
export type RawReleases = z.infer<typeof releases>;

/** `/collection/{id}`. */
export const collectionDetails = z.object({ id, name: z.string().trim().min(1), parts: listOf(listedMovie, 'movie') });
export type RawCollection = z.infer<typeof collectionDetails>;
