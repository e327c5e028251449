import { z } from 'zod';
import { checkItemKey, mediaTypeSchema, profileIdSchema } from '@/lib/progress/schema';

/* Keys as they stand in addresses, where every number is text. */

const numberText = (most: number, least = 0) =>
  z
    .string()
    .regex(/^\d{1,10}$/, 'is not a number')
    .transform(Number)
    .pipe(z.int().min(least).max(most));

const titleFields = {
  profileId: profileIdSchema.optional(),
  type: mediaTypeSchema,
  tmdbId: numberText(2_147_483_647, 1),
};
const episodeFields = { season: numberText(9_999).optional(), episode: numberText(99_999).optional() };

export const itemQuerySchema = z.object({ ...titleFields, ...episodeFields }).superRefine(checkItemKey);

/** An episode, or without its numbers all of a show. */
export const forgetQuerySchema = z.object({ ...titleFields, ...episodeFields }).superRefine((key, context) => {
  if (key.type === 'tv' && key.season === undefined && key.episode === undefined) return;
  checkItemKey(key, context);
});

export const showQuerySchema = z.object({
  profileId: profileIdSchema.optional(),
  tmdbId: numberText(2_147_483_647, 1),
});
