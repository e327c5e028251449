import { z } from 'zod';
import type { Episode } from '@/lib/catalog/catalog';

/*
 * What the server gives a device of a show, to say without the server what is next in it: what the rules of
 * `next-episode` and `aired-count` ask, and how it looks.
 */

export const movieFactsSchema = z.object({
  tmdbId: z.number(),
  title: z.string(),
  poster: z.string().nullable(),
  backdrop: z.string().nullable(),
});

const daySchema = z.iso.date().nullable();

export const showFactsSchema = z.object({
  tmdbId: z.number(),
  title: z.string(),
  poster: z.string().nullable(),
  backdrop: z.string().nullable(),
  status: z.string().nullable(),
  inProduction: z.boolean(),
  lastAirDate: daySchema,
  date: daySchema,
  seasons: z.array(z.object({ number: z.number(), airDate: daySchema, episodeCount: z.number().nullable() })),
});

const episodeSchema: z.ZodType<Episode> = z.object({
  id: z.number(),
  season: z.number(),
  number: z.number(),
  name: z.string(),
  overview: z.string(),
  airDate: daySchema,
  airedBy: daySchema,
  runtimeMinutes: z.number().nullable(),
  still: z.string().nullable(),
  kind: z.string().nullable(),
});

export const seasonFactsSchema = z.object({ episodes: z.array(episodeSchema) });

export type MovieFacts = z.infer<typeof movieFactsSchema>;
export type ShowFacts = z.infer<typeof showFactsSchema>;
