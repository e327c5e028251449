import { z } from 'zod';
import {
  checkEpisodeKey,
  episodeKeyFields,
  episodeNumbersFields,
  titleKeyFields,
  tmdbIdSchema,
} from '@/lib/catalog/title-key-schema';
import { undoSchema } from '@/lib/progress/action-answer-schema';
import { instantSchema, profileIdSchema, snapshotSchema } from '@/lib/progress/report-schema';

/*
 * What a person does to their progress on purpose (PATCH and DELETE), as against what a player reports.
 * `profileId` may be left out where the request has a `tonight-profile` cookie.
 */

const whose = {
  profileId: profileIdSchema.optional(),
  /** Made by the client: the same act sent twice is done once. */
  actionId: z.guid().optional(),
  /**
   * For an act that the device sends late, because it had no network: when the person did it and when the device sends
   * it, both by the device's clock. What has happened since then stands.
   */
  observedAt: instantSchema.optional(),
  sentAt: instantSchema.optional(),
};

const setFields = {
  ...whose,
  ...episodeKeyFields,
  episodeId: tmdbIdSchema.nullish(),
  position: z.number().min(0).max(360_000),
  duration: z.number().positive().max(360_000).optional(),
  snapshot: snapshotSchema,
};

const advanceSchema = z.object({
  action: z.literal('advance'),
  ...whose,
  type: z.literal('tv').default('tv'),
  tmdbId: tmdbIdSchema,
  /** The episode the client believes the profile is on: a stale belief is a 409, a repeat advances once. */
  expected: z.object(episodeNumbersFields).optional(),
});

const setSchema = z.object({ action: z.literal('set'), ...setFields }).superRefine(checkEpisodeKey);
const hideSchema = z.object({ action: z.literal('hide'), ...whose, ...titleKeyFields });

/** Takes back a hide or a drop or, with what a forget answered, the forget. */
const restoreSchema = z.object({
  action: z.literal('restore'),
  ...whose,
  ...titleKeyFields,
  undo: undoSchema.optional(),
});
/** Takes back a `set`, `mark-watched` or `mark-unwatched` that was given this `actionId`, as if it had never been done. */
const takeBackSchema = z.object({ action: z.literal('take-back'), ...whose, ...titleKeyFields, actionId: z.guid() });
const dropSchema = z.object({
  action: z.literal('drop'),
  ...whose,
  type: z.literal('tv').default('tv'),
  tmdbId: tmdbIdSchema,
});

const markFields = {
  ...whose,
  ...episodeKeyFields,
  /** `one`: the item. `up-to-here`: it and every aired regular episode before it. `season`: its aired season. */
  scope: z.enum(['one', 'up-to-here', 'season']).default('one'),
};

function checkMark(mark: z.infer<z.ZodObject<typeof markFields>>, context: z.RefinementCtx): void {
  if (mark.scope === 'season' && mark.type === 'tv' && mark.season !== undefined) return;
  checkEpisodeKey(mark, context);
  if (mark.type === 'movie' && mark.scope !== 'one') {
    context.addIssue({ code: 'custom', path: ['scope'], message: 'A movie is marked by itself.' });
  }
}

const markWatchedSchema = z.object({ action: z.literal('mark-watched'), ...markFields }).superRefine(checkMark);
const markUnwatchedSchema = z.object({ action: z.literal('mark-unwatched'), ...markFields }).superRefine(checkMark);

export const namedActionSchema = z.discriminatedUnion('action', [
  advanceSchema,
  setSchema,
  hideSchema,
  restoreSchema,
  takeBackSchema,
  dropSchema,
  markWatchedSchema,
  markUnwatchedSchema,
]);

/** A bare position without an action sets it. */
export const barePositionSchema = z.object(setFields).superRefine(checkEpisodeKey);

/** The body of PATCH. */
export const patchBodySchema = z.union([namedActionSchema, barePositionSchema]);

export type MarkAction = z.infer<typeof markWatchedSchema> | z.infer<typeof markUnwatchedSchema>;
export type PatchBody = z.infer<typeof patchBodySchema>;
export type NamedActionInput = z.input<typeof namedActionSchema>;
export type BarePosition = z.infer<typeof barePositionSchema>;
