import { z } from 'zod';

/*
 * The household's own file: a ZIP with `household.json` at its head, `<table>.json` for each table, and this schema as
 * `schema.json`. Rows have the database's own names, so that what comes back is what went out.
 */

export const FILE_FORMAT = 'tonight-household';
export const FILE_VERSION = 1;

/** What belongs to a household and leaves with it, in the order in which a household takes it in: people first. */
export const FILE_TABLES = [
  'profiles',
  'playback_sessions',
  'watch_progress',
  'show_progress',
  'watchlist',
  'never_again',
  'tonight_picks',
  'device_names',
  'thumbs',
] as const;
export type FileTable = (typeof FILE_TABLES)[number];

/** Of `household.json`. */
export const fileHeadSchema = z.object({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  household: z.string(),
  exportedAt: z.string(),
  /** Profiles that a PIN kept out. */
  leftOut: z.array(z.string()),
});
export type FileHead = z.infer<typeof fileHeadSchema>;

/** Of every other file: rows of one table. */
export const fileRowSchema = z.record(z.string(), z.unknown());
export const fileRowsSchema = z.array(fileRowSchema);
export type FileRow = z.infer<typeof fileRowSchema>;

export const mergedSchema = z.object({
  /** Rows that came in, by table. */
  added: z.record(z.string(), z.number()),
  /** Profiles that were left out, because their PIN was not given here. */
  leftOut: z.array(z.string()),
});
export type Merged = z.infer<typeof mergedSchema>;

/** Query of the export. */
export const exportQuerySchema = z.object({ as: z.enum(['json', 'zip']).default('json') });
