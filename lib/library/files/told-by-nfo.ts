import { z } from 'zod';

/** What an NFO file says of the title beside it. */
export const toldSchema = z
  .object({
    title: z.string(),
    overview: z.string(),
    year: z.number(),
    /** As its country says it: "FSK 12", "PG-13". */
    rating: z.string(),
    tmdb: z.number(),
    imdb: z.string(),
    tvdb: z.number(),
  })
  .partial();

export type ToldByNfo = z.infer<typeof toldSchema>;
