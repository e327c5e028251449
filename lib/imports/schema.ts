import { z } from 'zod';
import { mediaTypeSchema, tmdbIdSchema } from '@/lib/catalog/title-key-schema';
import { LEFT_OUT, SOURCES } from '@/lib/imports/neutral-row';
import { storableText } from '@/lib/supabase/fit-text';

/* Imports as the interface asks for them. */

const whose = { profileId: z.guid().optional() };
const which = { id: z.guid() };

export const importsQuerySchema = z.object(whose);
export const importBeginSchema = z.object(whose);
/** Path and query of one import; of its titles those from `skip` on. */
export const importQuerySchema = z.object({ ...whose, ...which, skip: z.coerce.number().int().min(0).default(0) });
export const importFileQuerySchema = z.object({
  ...whose,
  ...which,
  name: z.string().min(1).max(300).transform(storableText),
});

/** What a person says to an import. */
export const importActionSchema = z.discriminatedUnion('action', [
  /** Looks the rows up: whose they are, by the files' names for people, and in which order days are written. */
  z.object({
    action: z.literal('match'),
    ...whose,
    people: z.record(z.string().max(200), z.guid().nullable()).default({}),
    dayOrder: z.enum(['day-first', 'month-first']).optional(),
  }),
  /** Says which film or show a title means, for all of its rows; null: none. */
  z.object({
    action: z.literal('choose'),
    ...whose,
    key: z.string().max(1000),
    title: z.object({ type: mediaTypeSchema, tmdbId: tmdbIdSchema }).nullable(),
  }),
  z.object({ action: z.literal('write'), ...whose }),
  z.object({ action: z.literal('cancel'), ...whose }),
  z.object({ action: z.literal('undo'), ...whose }),
]);
export type ImportAction = z.infer<typeof importActionSchema>;

export const importStateSchema = z.enum([
  'reading',
  'matching',
  'planned',
  'writing',
  'done',
  'cancelled',
  'undoing',
  'undone',
]);
export type ImportState = z.infer<typeof importStateSchema>;

export const importedFileSchema = z.object({
  name: z.string(),
  rows: z.number(),
  sources: z.array(z.enum(SOURCES)),
  leftOut: z.partialRecord(z.enum(LEFT_OUT), z.number()),
});
export type ImportedFile = z.infer<typeof importedFileSchema>;

export const importSummarySchema = z.object({
  id: z.string(),
  state: importStateSchema,
  files: z.array(importedFileSchema),
  rows: z.number(),
  madeAt: z.string(),
  /** How far the work behind the scenes is, and about how many seconds it takes yet; null while that is unknown. */
  progress: z.object({ done: z.number(), of: z.number(), secondsLeft: z.number().nullable() }),
  /** What it waits for: the catalog that does not answer. */
  waitsFor: z.enum(['catalog', 'store']).nullable(),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

const countsSchema = z.object({
  ready: z.number(),
  known: z.number(),
  double: z.number(),
  unsure: z.number(),
  notFound: z.number(),
  written: z.number(),
});
export type ImportCounts = z.infer<typeof countsSchema>;

export const importCandidateSchema = z.object({
  type: mediaTypeSchema,
  tmdbId: z.number(),
  title: z.string(),
  year: z.number().nullable(),
  poster: z.string().nullable(),
});
export type ImportCandidate = z.infer<typeof importCandidateSchema>;

/** A film or show of an import, with what becomes of its rows. */
export const importTitleSchema = z.object({
  key: z.string(),
  label: z.string(),
  state: z.enum(['waiting', 'matched', 'unsure', 'not-found']),
  person: z.string(),
  type: mediaTypeSchema.nullable(),
  tmdbId: z.number().nullable(),
  poster: z.string().nullable(),
  candidates: z.array(importCandidateSchema),
  counts: countsSchema,
});
export type ImportTitle = z.infer<typeof importTitleSchema>;

export const importPlanSchema = importSummarySchema.extend({
  counts: countsSchema,
  /** Of what is ready. */
  kinds: z.object({ play: z.number(), watched: z.number(), place: z.number(), wanted: z.number(), rated: z.number() }),
  /** Names in the files, and whose rows they become. */
  people: z.array(z.object({ name: z.string(), rows: z.number(), profileId: z.string().nullable() })),
  /**
   * Some days can be read two ways: the person has to say which part comes first. An example as it is read each way.
   */
  asksDayOrder: z.object({ dayFirst: z.string(), monthFirst: z.string() }).nullable(),
  titles: z.array(importTitleSchema),
  titleCount: z.number(),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

export const importsSchema = z.object({ imports: z.array(importSummarySchema) });
