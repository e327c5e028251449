import { z } from 'zod';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';

/*
 * Places as the progress engine answers with them. Positions and durations are seconds, instants are ISO 8601 texts.
 * A movie's key has season 0 and episode 0; an episode's has TMDB's numbers (season 0: specials).
 */

/** As many as one question may be about. */
export const MAX_KEYS = 500;

/** The stored place of one item. */
export const placeSchema = z.object({
  profileId: z.string(),
  type: mediaTypeSchema,
  tmdbId: z.number(),
  season: z.number(),
  episode: z.number(),
  episodeId: z.number().nullable(),
  position: z.number(),
  /** 0 when it was never played, only marked, or its length is not known yet. */
  duration: z.number(),
  percentage: z.number(),
  /** In all sessions together. */
  secondsPlayed: z.number(),
  watchedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** When the place was reached, by the server's clock. */
  observedAt: z.string(),
  sessionId: z.string(),
  deviceId: z.string().nullable(),
  deviceName: z.string().nullable(),
});

export const storedSnapshotSchema = z.object({
  title: z.string().nullable(),
  showTitle: z.string().nullable(),
  episodeTitle: z.string().nullable(),
  poster: z.string().nullable(),
  still: z.string().nullable(),
  backdrop: z.string().nullable(),
});

export const placeWithSnapshotSchema = placeSchema.extend({
  snapshot: storedSnapshotSchema,
  /** Hidden from Continue Watching until it is played again. */
  hiddenAt: z.string().nullable(),
});

/**
 * POST answers with the stored row of every item reported, each once; of what the profile has forgotten since there is
 * no row, though the report is committed.
 */
export const reportsAnswerSchema = z.object({
  places: z.array(placeSchema),
  forgotten: z
    .array(placeSchema.pick({ profileId: true, type: true, tmdbId: true, season: true, episode: true }))
    .default([]),
});

/** Only what is stored is listed; a key that is missing has no place. */
export const batchAnswerSchema = z.object({ places: z.array(placeSchema) });

export type Place = z.infer<typeof placeSchema>;
export type StoredSnapshot = z.infer<typeof storedSnapshotSchema>;
export type PlaceWithSnapshot = z.infer<typeof placeWithSnapshotSchema>;
