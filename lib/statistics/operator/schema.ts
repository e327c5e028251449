import { z } from 'zod';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';

/** Figures about fewer people than this are never shown. */
export const FEWEST_PEOPLE = 3;

/** What stands in the sums of a title; nothing of it has been held back yet. */
export interface OperatorSums extends EpisodeKey {
  viewers: number;
  starts: number;
  completed: number;
  /** Of what there is, on the average, in thousandths. */
  share: number;
  seconds: number;
  /** People by minutes: who saw it, saw it more than once, came so far. */
  heat: number[];
  again: number[];
  reached: number[];
  /** People who stopped for the night, by tenths. */
  stops: number[];
}

/** A count of people, or null where it is of fewer than three. */
export type Told = number | null;

export interface OperatorFigures extends Omit<OperatorSums, 'completed' | 'heat' | 'again' | 'reached' | 'stops'> {
  completed: Told;
  heat: Told[];
  again: Told[];
  reached: Told[];
  stops: Told[];
}

const wholeNumber = z.coerce.number().int();

/** Query of the page: one title, an episode of a show with its numbers. */
export const operatorQuerySchema = z.object({
  type: mediaTypeSchema,
  tmdbId: wholeNumber.min(1).max(2_147_483_647),
  season: wholeNumber.min(0).max(32_767).default(0),
  episode: wholeNumber.min(0).max(2_147_483_647).default(0),
});
export type OperatorQuery = z.infer<typeof operatorQuerySchema>;
