import { z } from 'zod';
import { episodeKeyFields } from '@/lib/catalog/title-key-schema';
import { placeSchema } from '@/lib/progress/place-schema';

/* What acts on progress are answered with. */

/** What a forget (DELETE) answered with, and what takes it back. */
export const undoSchema = z.object({
  ...episodeKeyFields,
  forgetId: z.guid(),
});

/** The show's thread: the episode this profile is on. */
export const threadSchema = z.object({
  season: z.number(),
  episode: z.number(),
  episodeId: z.number().nullable(),
  /** When it was played or set. */
  playedAt: z.string(),
});

export const nextEpisodeSchema = z.object({
  season: z.number(),
  episode: z.number(),
  episodeId: z.number(),
  name: z.string(),
  airDate: z.string().nullable(),
  still: z.string().nullable(),
});

export const actionAnswerSchema = z.object({
  /** `caught_up`: nothing further has aired, and the place is returned as it was. */
  status: z.enum(['done', 'caught_up']),
  /** The place the act was about, null when none is stored (any more). */
  place: placeSchema.nullable(),
  /** Every place the act changed. */
  places: z.array(placeSchema),
  thread: threadSchema.nullable(),
  nextAirDate: z.string().nullable(),
});

export const forgetAnswerSchema = z.object({ undo: undoSchema });

export type Undo = z.infer<typeof undoSchema>;
export type Thread = z.infer<typeof threadSchema>;
export type NextEpisodeFact = z.infer<typeof nextEpisodeSchema>;
export type ActionAnswer = z.infer<typeof actionAnswerSchema>;
