import { z } from 'zod';
import { checkEpisodeKey } from '@/lib/catalog/title-key-schema';
import { episodeKeyTextFields, tmdbIdTextSchema } from '@/lib/catalog/title-key-text-schema';
import { profileIdSchema } from '@/lib/progress/report-schema';

/* What stands in addresses, where every number is text. */

const whose = { profileId: profileIdSchema.optional() };

export const itemQuerySchema = z.object({ ...whose, ...episodeKeyTextFields }).superRefine(checkEpisodeKey);

/** An episode, or without its numbers all of a show. */
export const forgetQuerySchema = z.object({ ...whose, ...episodeKeyTextFields }).superRefine((key, context) => {
  if (key.type === 'tv' && key.season === undefined && key.episode === undefined) return;
  checkEpisodeKey(key, context);
});

export const showQuerySchema = z.object({ ...whose, tmdbId: tmdbIdTextSchema });
