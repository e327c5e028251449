import { z } from 'zod';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import { sessionRowSchema } from '@/lib/progress/on-device/device-table-rows';

/** A session that a profile was given, until the server has it. */
export const givenSessionSchema = z.object({ key: z.string(), profileId: z.string(), session: sessionRowSchema });

/** A title that was hidden or dropped on the device, to be so for the profile. */
export const givenActSchema = z.object({
  key: z.string(),
  profileId: z.string(),
  action: z.enum(['hide', 'drop']),
  type: mediaTypeSchema,
  tmdbId: z.number(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

export type GivenSession = z.infer<typeof givenSessionSchema>;
export type GivenAct = z.infer<typeof givenActSchema>;
