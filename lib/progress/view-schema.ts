import { z } from 'zod';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import { nextEpisodeSchema, threadSchema } from '@/lib/progress/action-answer-schema';
import { MAX_KEYS, placeSchema, placeWithSnapshotSchema, storedSnapshotSchema } from '@/lib/progress/place-schema';

/** Why a card is in Continue Watching. The words are the interface's; these are their facts. */
export const reasonSchema = z.discriminatedUnion('kind', [
  /** In the middle of it. */
  z.object({ kind: z.literal('in-progress'), minutesLeft: z.number() }),
  /** In the middle of something whose length is unknown: at this second. */
  z.object({ kind: z.literal('resume-at'), position: z.number() }),
  /** The episode before was finished, and this one waits. */
  z.object({ kind: z.literal('next-episode') }),
  /** The episode before was finished before this one aired. */
  z.object({ kind: z.literal('new-episode'), airDate: z.string() }),
]);

/** What plays behind a card, so that a player can open it before its page has come. */
export const cardStreamSchema = z.object({
  src: z.string(),
  /** A media type, for example `application/vnd.apple.mpegurl`. */
  type: z.string(),
  /** Seconds: where it would start now, by the server's clock. */
  startAt: z.number(),
});

export const continueWatchingItemSchema = z.object({
  type: mediaTypeSchema,
  tmdbId: z.number(),
  season: z.number(),
  episode: z.number(),
  reason: reasonSchema,
  /** Null when the duration is not known yet. */
  minutesLeft: z.number().nullable(),
  percentage: z.number(),
  /** Where the card leads, for example `/watch/tv/900001/2/5`; the player resumes from the stored place. */
  target: z.string(),
  /** Newest first by this. */
  observedAt: z.string(),
  /** The stored place, null for an episode that has not been started. */
  place: placeSchema.nullable(),
  /** Null where there is nothing to play, or it was not found in time. */
  stream: cardStreamSchema.nullable(),
  snapshot: storedSnapshotSchema,
});

export const continueWatchingSchema = z.object({ items: z.array(continueWatchingItemSchema) });

export const allProgressSchema = z.object({
  items: z.array(placeWithSnapshotSchema),
  /** Null where this was the last page. */
  nextCursor: z.string().nullable(),
});

export const watchedEpisodeSchema = z.object({
  season: z.number(),
  episode: z.number(),
  episodeId: z.number().nullable(),
});

export const showProgressSchema = z.object({
  tmdbId: z.number(),
  /** Regular episodes that have aired. */
  airedCount: z.number(),
  watchedCount: z.number(),
  percentage: z.number(),
  /** The same of each regular season, in order. */
  seasons: z.array(z.object({ number: z.number(), airedCount: z.number(), watchedCount: z.number() })),
  /** What of the aired episodes is left to watch; null where the catalog knows no lengths. */
  minutesLeft: z.number().nullable(),
  /** Every watched episode, specials too. */
  watched: z.array(watchedEpisodeSchema),
  /** Their TMDB ids, as far as known. */
  watchedIds: z.array(z.number()),
  thread: threadSchema.nullable(),
  /** What to play now: the thread's episode when it is not finished, else the one after it. */
  next: nextEpisodeSchema.nullable(),
  status: z.enum(['not_started', 'watching', 'caught_up']),
  /** What is next aired after they had seen all there was. */
  newEpisode: z.boolean(),
  nextAirDate: z.string().nullable(),
  hiddenAt: z.string().nullable(),
  droppedAt: z.string().nullable(),
});

/** What the household's stream tells: something of this profile changed. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('places'), profileId: z.string(), places: z.array(placeSchema).max(MAX_KEYS) }),
  z.object({ kind: z.literal('title'), profileId: z.string(), type: mediaTypeSchema, tmdbId: z.number() }),
]);

export type Reason = z.infer<typeof reasonSchema>;
export type ContinueWatchingItem = z.infer<typeof continueWatchingItemSchema>;
export type ShowProgress = z.infer<typeof showProgressSchema>;
export type Change = z.infer<typeof changeSchema>;
