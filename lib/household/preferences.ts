import { z } from 'zod';

/** How a profile likes to watch, on every device. A field that cannot be read falls back to its default alone. */
export const profilePreferencesSchema = z.object({
  /** The next episode begins by itself. */
  autoplay: z.boolean().catch(true),
  captions: z.boolean().catch(false),
  /** Veil titles, stills and synopses of episodes past one's place. */
  spoilers: z.boolean().catch(false),
});

export type ProfilePreferences = z.infer<typeof profilePreferencesSchema>;

export const preferenceChangesSchema = z
  .object({ autoplay: z.boolean(), captions: z.boolean(), spoilers: z.boolean() })
  .partial();

/** @param stored what the column holds, in whatever condition. */
export function readProfilePreferences(stored: unknown): ProfilePreferences {
  const isObject = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  return profilePreferencesSchema.parse(isObject ? stored : {});
}
