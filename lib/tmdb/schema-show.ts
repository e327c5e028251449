import { z } from 'zod';
import { aggregateCast, credits } from '@/lib/tmdb/schema-credits';
import { commonDetails } from '@/lib/tmdb/schema-details';
import { day, flag, id, runtime } from '@/lib/tmdb/schema-fields';
import { listIn, listOf } from '@/lib/tmdb/schema-list';
import { listedSeason, seasonDetails } from '@/lib/tmdb/schema-season';
import { hasTitle, listedShow, missingTitle, showFields } from '@/lib/tmdb/schema-title';

const named = z.object({ name: z.string().trim().min(1) });
const rating = z.object({ iso_3166_1: z.string(), rating: z.string() });

/** The season most visitors of a show's page see first comes along, which saves a second request. */
export const appendedSeason = 1;

const parts = ['aggregate_credits', 'videos', 'content_ratings', 'watch/providers', 'recommendations'];

export const showParts = [...parts, `season/${appendedSeason}`].join(',');

/** `/tv/{id}` with `showParts` appended; each part may be absent. */
export const showDetails = showFields
  .extend({
    ...commonDetails,
    aggregate_credits: aggregateCast,
    credits,
    content_ratings: listIn('results', rating, 'content rating'),
    created_by: listOf(named.extend({ id }), 'creator'),
    episode_run_time: listOf(z.number().positive(), 'runtime'),
    last_episode_to_air: z.object({ runtime }).nullish().catch(null),
    in_production: flag,
    last_air_date: day,
    networks: listOf(named, 'network'),
    recommendations: listIn('results', listedShow, 'show'),
    seasons: listOf(listedSeason, 'season'),
    'season/1': seasonDetails
      .nullish()
      .catch(null)
      .transform((season) => season ?? null),
  })
  .refine(hasTitle, missingTitle);

export type RawShow = z.infer<typeof showDetails>;
