import { z } from 'zod';
import { MAX_EPISODE_NUMBER, MAX_SEASON_NUMBER, MAX_TITLE_ID } from '@/lib/catalog/title-id';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';

/* Keys as queries spell them, where every number is text. */

const numberText = (most: number, least = 0) =>
  z
    .string()
    .regex(/^\d{1,10}$/, 'is not a number')
    .transform(Number)
    .pipe(z.int().min(least).max(most));

export const tmdbIdTextSchema = numberText(MAX_TITLE_ID, 1);
export const seasonNumberTextSchema = numberText(MAX_SEASON_NUMBER);
const titleKeyTextFields = { type: mediaTypeSchema, tmdbId: tmdbIdTextSchema };
export const episodeKeyTextFields = {
  ...titleKeyTextFields,
  season: seasonNumberTextSchema.optional(),
  episode: numberText(MAX_EPISODE_NUMBER).optional(),
};
