import { z } from 'zod';
import { titleKeyFields, titleKeySchema } from '@/lib/catalog/title-key-schema';
import { lateFields } from '@/lib/http/late';

/** A list longer than this is a catalog, and no help in choosing. */
export const MAX_WATCHLIST = 500;

/** Where `profileId` is left out, the profile this browser watches as is meant. */
const whose = { profileId: z.guid().optional() };

/** Query of GET: one profile's list, or with `scope=household` everybody's together. */
export const watchlistQuerySchema = z.object({
  ...whose,
  scope: z.enum(['profile', 'household']).default('profile'),
});

/** Body of POST. `position` puts a title back where DELETE said it stood; without it the title comes on top. */
export const watchlistAddSchema = z.object({
  ...whose,
  ...titleKeyFields,
  position: z.number().optional(),
  ...lateFields,
});

/**
 * Body of PATCH: behind which title of the same list this one shall stand (null: the top) and, should another tab have
 * taken that one off meanwhile, before which.
 */
export const watchlistMoveSchema = z.object({
  ...whose,
  ...titleKeyFields,
  after: titleKeySchema.nullable(),
  before: titleKeySchema.nullish(),
});

/** Query of DELETE. */
export const watchlistRemoveSchema = z.object({
  ...whose,
  ...titleKeyFields,
  tmdbId: z.coerce.number().pipe(titleKeyFields.tmdbId),
  ...lateFields,
  ...lateFields,
});

export const watchlistEntrySchema = z.object({
  ...titleKeyFields,
  profileId: z.string(),
  /** Orders the list, smallest first; only its order means anything. */
  position: z.number(),
  addedAt: z.string(),
  title: z.string(),
  /** Image templates as the catalog has them. */
  poster: z.string().nullable(),
  backdrop: z.string().nullable(),
});

export const watchlistSchema = z.object({ entries: z.array(watchlistEntrySchema) });
export const watchlistAddAnswerSchema = z.object({ entry: watchlistEntrySchema });
/** What was taken off, with the position an undo needs; null where it was not on the list. */
export const watchlistRemoveAnswerSchema = z.object({ removed: watchlistEntrySchema.nullable() });

export type WatchlistEntry = z.infer<typeof watchlistEntrySchema>;
