import { z } from 'zod';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';

/** How a title stands for one profile, as its poster says it. */
export const titleStateSchema = z.object({
  type: mediaTypeSchema,
  tmdbId: z.number(),
  /** A film watched, or all that has aired of a show. */
  watched: z.boolean(),
  /** How far through a film that is begun, or how much of a show was watched. */
  percentage: z.number(),
  /** Of a film that is begun; null where its length is not known. */
  minutesLeft: z.number().nullable(),
  /** Of a show: the episode they are at. */
  next: z.object({ season: z.number(), episode: z.number() }).nullable(),
  /** That one aired after they had seen all there was. */
  newEpisode: z.boolean(),
  /** Whether this server’s own folders have it, or some of its episodes, to play. */
  onShelf: z.boolean().default(false),
});

/** What nothing is known of is left out. */
export const titleStatesSchema = z.object({ titles: z.array(titleStateSchema) });

export type TitleState = z.infer<typeof titleStateSchema>;
