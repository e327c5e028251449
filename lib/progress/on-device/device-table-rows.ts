import { z } from 'zod';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { snapshotSchema } from '@/lib/progress/report-schema';

/*
 * What a device keeps of viewers who have not signed in, in the shape of the database's tables: sessions are the ledger,
 * places and titles follow from it.
 */

const entrySchema: z.ZodType<LedgerEntry> = z.object({
  profileId: z.string(),
  type: mediaTypeSchema,
  tmdbId: z.number(),
  season: z.number(),
  episode: z.number(),
  episodeId: z.number().nullable(),
  id: z.string(),
  kind: z.enum(['playback', 'set', 'mark-watched', 'mark-unwatched', 'forget']),
  event: z.string().nullable(),
  sequence: z.number(),
  position: z.number(),
  duration: z.number(),
  creditsStart: z.number().nullable(),
  secondsPlayed: z.number().nullable(),
  observedMs: z.number(),
  sentMs: z.number(),
  receivedMs: z.number(),
  deviceId: z.string().nullable(),
  deviceName: z.string().nullable(),
  snapshot: snapshotSchema.transform((snapshot) => snapshot ?? null),
});

/** A row of the ledger: as few of a session's reports as tell all of it. */
export const sessionRowSchema = z.object({
  key: z.string(),
  /** The item's text, and its title's. */
  item: z.string(),
  title: z.string(),
  /** By how much the device's clock was behind what it had written before, in milliseconds. */
  behindMs: z.number(),
  entries: z.array(entrySchema),
});

const lookSchema = z.object({
  at: z.number(),
  title: z.string().nullable(),
  poster: z.string().nullable(),
  still: z.string().nullable(),
  backdrop: z.string().nullable(),
});

export const placeRowSchema = z.object({
  item: z.string(),
  title: z.string(),
  type: mediaTypeSchema,
  tmdbId: z.number(),
  season: z.number(),
  episode: z.number(),
  /** Instants are milliseconds since 1970. */
  place: z.object({
    position: z.number(),
    duration: z.number(),
    secondsPlayed: z.number(),
    sessionId: z.string(),
    observedAt: z.number(),
    playedAt: z.number().nullable(),
    watchedAt: z.number().nullable(),
    finishedAt: z.number().nullable(),
    episodeId: z.number().nullable(),
    deviceId: z.string().nullable(),
    deviceName: z.string().nullable(),
  }),
  look: lookSchema.nullable(),
});

/** A film or a show: what was done with it beside playing, and how it looks. */
export const titleRowSchema = z.object({
  title: z.string(),
  type: mediaTypeSchema,
  tmdbId: z.number(),
  /** A show's thread. */
  thread: z.object({ season: z.number(), episode: z.number(), playedAt: z.number() }).nullable(),
  hiddenAt: z.number().nullable(),
  droppedAt: z.number().nullable(),
  look: lookSchema.nullable(),
});

export type SessionRow = z.infer<typeof sessionRowSchema>;
export type PlaceRow = z.infer<typeof placeRowSchema>;
export type TitleRow = z.infer<typeof titleRowSchema>;
export type Look = z.infer<typeof lookSchema>;

/** What another version wrote, or was damaged, counts as not there. */
export function readRow<Row>(schema: z.ZodType<Row>, stored: unknown): Row | null {
  return schema.safeParse(stored).data ?? null;
}

export function readRows<Row>(schema: z.ZodType<Row>, stored: readonly unknown[]): Row[] {
  return stored.flatMap((one) => readRow(schema, one) ?? []);
}
