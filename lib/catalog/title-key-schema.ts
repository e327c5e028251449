import { z } from 'zod';
import { MAX_EPISODE_NUMBER, MAX_SEASON_NUMBER, MAX_TITLE_ID } from '@/lib/catalog/title-id';
import { episodeKey } from '@/lib/catalog/title-key';

/* Keys as bodies spell them, and answers. */

export const mediaTypeSchema = z.enum(['movie', 'tv']);
export const tmdbIdSchema = z.int().min(1).max(MAX_TITLE_ID);
export const seasonNumberSchema = z.int().min(0).max(MAX_SEASON_NUMBER);
export const episodeNumberSchema = z.int().min(0).max(MAX_EPISODE_NUMBER);

export const titleKeyFields = { type: mediaTypeSchema, tmdbId: tmdbIdSchema };
export const episodeNumbersFields = { season: seasonNumberSchema, episode: episodeNumberSchema };

/** A film names no season and no episode. */
export const episodeKeyFields = {
  ...titleKeyFields,
  season: seasonNumberSchema.optional(),
  episode: episodeNumberSchema.optional(),
};

export const titleKeySchema = z.object(titleKeyFields);

interface KeyInput {
  type: z.infer<typeof mediaTypeSchema>;
  season?: number;
  episode?: number;
}

/** A movie has no season and no episode (or 0 and 0); an episode has both. */
export function checkEpisodeKey(key: KeyInput, context: z.RefinementCtx): void {
  for (const field of ['season', 'episode'] as const) {
    if (key.type === 'movie' && key[field]) {
      context.addIssue({ code: 'custom', path: [field], message: 'A movie has none.' });
    }
    if (key.type === 'tv' && key[field] === undefined) {
      context.addIssue({ code: 'custom', path: [field], message: 'An episode needs it.' });
    }
  }
}

export const episodeKeySchema = z.object(episodeKeyFields).superRefine(checkEpisodeKey).transform(episodeKey);
