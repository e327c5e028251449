import { z } from 'zod';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';

/*
 * What a file of any service comes to: one row for each time a person watched something, for something watched at
 * a time that the file does not say, for a place to go on from, for what a person wants to see, and for what they think
 * of a title.
 */

export const SOURCES = [
  'trakt',
  'netflix',
  'netflix-activity',
  'tv-time',
  'letterboxd',
  'simkl',
  'yamtrack',
  'nfo',
  'my-anime-list',
] as const;
export type Source = (typeof SOURCES)[number];

const idsSchema = z.object({
  tmdb: z.int().positive().optional(),
  imdb: z.string().optional(),
  tvdb: z.int().positive().optional(),
});

const isoDay = z.iso.date();

export const neutralRowSchema = z.object({
  source: z.enum(SOURCES),
  /** `play`: one sitting. `watched`: seen at an unknown time. `place`: begun, and left there. `wanted`: of a list. `rated`. */
  kind: z.enum(['play', 'watched', 'place', 'wanted', 'rated']),
  /** Whose row it is by the file's own name; empty where the file has one person's. */
  person: z.string(),
  /** Null where the file does not say, as Netflix does not. */
  type: mediaTypeSchema.nullable(),
  /** Of the film or the show. */
  ids: idsSchema,
  /** Of the episode. */
  episodeIds: idsSchema.optional(),
  title: z.string(),
  year: z.int().nullable(),
  season: z.int().min(0).nullable(),
  episode: z.int().min(0).nullable(),
  /** The how-manieth regular episode, for files that number through. */
  absolute: z.int().positive().optional(),
  seasonName: z.string().optional(),
  episodeTitle: z.string().optional(),
  /** When it was over, an ISO instant. */
  at: z.string().nullable(),
  /** The day alone, where no time is known. */
  day: isoDay.nullable(),
  /** The same text read the other way round, where the file leaves open whether the day or the month comes first. */
  otherDay: isoDay.optional(),
  /** Really played, and where it ended. */
  seconds: z.number().min(0).nullable(),
  position: z.number().min(0).nullable(),
  /** Where it ended as a share of the whole, for files that say no seconds. */
  share: z.number().min(0).max(1).optional(),
  /** Of what is rated, of ten. */
  rating: z.number().min(0).max(10).optional(),
});
export type NeutralRow = z.infer<typeof neutralRowSchema>;
export type ExternalIds = z.infer<typeof idsSchema>;

/** A row with what every parser leaves alone. */
export function neutralRow(row: Pick<NeutralRow, 'source' | 'title'> & Partial<NeutralRow>): NeutralRow {
  return {
    kind: 'play',
    person: '',
    type: null,
    ids: {},
    year: null,
    season: null,
    episode: null,
    at: null,
    day: null,
    seconds: null,
    position: null,
    ...row,
  };
}

/** What a file holds besides, and Tonight does not take. */
export const LEFT_OUT = ['trailer', 'rating', 'list', 'not-watched', 'no-title', 'unreadable'] as const;
export type LeftOutReason = (typeof LEFT_OUT)[number];
export interface LeftOut {
  leftOut: LeftOutReason;
}

/** What is read out of a file, row by row. */
export type Parsed = AsyncIterable<NeutralRow | LeftOut>;
