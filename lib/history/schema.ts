import { z } from 'zod';
import { MAX_TITLE_ID } from '@/lib/catalog/title-id';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';

const whose = { profileId: z.guid().optional() };
const instant = z.iso.datetime({ offset: true });

const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most).optional();

/** Which playbacks, by the profile's clock; a figure of the statistics has this many behind it. */
export const historyFilterSchema = z.object({
  type: mediaTypeSchema.optional(),
  tmdbId: number(1, MAX_TITLE_ID),
  /** Its name; empty: one that has none. */
  device: z.string().max(60).optional(),
  first: z.iso.date().optional(),
  last: z.iso.date().optional(),
  /** 1 is Monday. */
  weekday: number(1, 7),
  hour: number(0, 23),
  /** Words that are in what it is called, whatever their case and accents. */
  q: z.string().trim().min(1).max(100).optional(),
  /** Of titles that the statistics count there: by the genre's name, as "1990s", by the number of a person on screen or behind it. */
  genre: z.string().min(1).max(100).optional(),
  decade: z
    .string()
    .regex(/^\d{3}0s$/)
    .optional(),
  personId: number(1, MAX_TITLE_ID),
  /** What was watched to its end alone. */
  ended: z.literal('yes').optional(),
  /** What was watched to its end, and had been before. */
  again: z.literal('yes').optional(),
  /** A group that it was watched with. */
  together: z.guid().optional(),
  /** Everyone's that this browser may see, in place of the profile's. */
  scope: z.enum(['profile', 'household']).optional(),
  /** Of those the one with this id, a profile or a group. */
  who: z.guid().optional(),
});

/** Query of GET: what began before an instant, newest first. */
export const historyQuerySchema = historyFilterSchema.extend({
  ...whose,
  before: instant.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Query of DELETE: one playback. */
export const historyRemoveSchema = z.object({ ...whose, sessionId: z.guid() });

/** Body of POST: everything one device began to play since a time goes, or what was removed comes back. */
export const historyActionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('take-back'), ...whose, deviceId: z.guid(), since: instant }),
  z.object({ action: z.literal('restore'), ...whose, removalId: z.guid() }),
]);

/** One playback: what, when, where, how long. */
export const historyEntrySchema = z.object({
  /** Whose it is: a profile, or a group. */
  profileId: z.string(),
  sessionId: z.string(),
  type: mediaTypeSchema,
  tmdbId: z.number(),
  /** 0 and 0 for a movie. */
  season: z.number(),
  episode: z.number(),
  startedAt: z.string(),
  endedAt: z.string(),
  /** Really played. */
  seconds: z.number(),
  /** Where it ended, and of what; seconds. */
  position: z.number(),
  duration: z.number(),
  watched: z.boolean(),
  deviceId: z.string().nullable(),
  deviceName: z.string().nullable(),
  /** Of the movie or the show. */
  title: z.string().nullable(),
  episodeTitle: z.string().nullable(),
  /** Image templates as the catalog has them. */
  poster: z.string().nullable(),
  still: z.string().nullable(),
  backdrop: z.string().nullable(),
  /** The others with whom it was watched as a group; none for who watched alone. */
  together: z.array(z.string()).default([]),
});

export const historySchema = z.object({
  entries: z.array(historyEntrySchema),
  /** What `before` must be for the next page; null at the end. */
  next: z.string().nullable(),
});

/** What was removed, under the name that brings it back. */
export const historyRemovedSchema = z.object({ removalId: z.string() });
export const historyRestoredSchema = z.object({ restored: z.boolean() });

export type HistoryFilter = z.infer<typeof historyFilterSchema>;
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type History = z.infer<typeof historySchema>;
