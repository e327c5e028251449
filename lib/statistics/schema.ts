import { z } from 'zod';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import { watchSumsSchema } from '@/lib/statistics/sums-schema';

/** Query of GET: a profile's own numbers, or the household's together; lists of one year, or of all. */
export const statisticsQuerySchema = z.object({
  profileId: z.guid().optional(),
  scope: z.enum(['profile', 'household']).default('profile'),
  year: z.coerce.number().int().min(1970).max(9999).optional(),
});

const named = z.object({ name: z.string(), milliseconds: z.number() });

export const statisticsSchema = watchSumsSchema
  .omit({ lately: true, dropped: true, byProfile: true, together: true })
  .extend({
    /** A title that the profile may see. */
    titles: z.array(
      z.object({
        type: mediaTypeSchema,
        tmdbId: z.number(),
        name: z.string().nullable(),
        milliseconds: z.number(),
        plays: z.number(),
        watched: z.number(),
        rewatched: z.number(),
      }),
    ),
    /** A title counts whole in each of its genres, and with each of its people. */
    byGenre: z.array(named),
    byDecade: z.array(named),
    byPerson: z.array(named.extend({ personId: z.number() })),
    /** Of titles that the catalog could not tell of in time; it is in none of the three lists above. */
    unknownMilliseconds: z.number(),
    /** Who watched how much of it; alone it is the profile itself. */
    byProfile: z.array(z.object({ profileId: z.string(), name: z.string(), milliseconds: z.number() })),
    /** With whom. */
    together: z.array(z.object({ groupId: z.string(), names: z.array(z.string()), milliseconds: z.number() })),
    dropped: z.array(z.object({ tmdbId: z.number(), name: z.string().nullable() })),
    /** Shows of the last four weeks: how long what is left of them takes at the pace of these weeks. */
    left: z.array(
      z.object({
        tmdbId: z.number(),
        name: z.string(),
        minutesLeft: z.number(),
        millisecondsLately: z.number(),
        daysLeft: z.number(),
      }),
    ),
  });

export type Statistics = z.infer<typeof statisticsSchema>;
