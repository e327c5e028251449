import { z } from 'zod';
import type { TrackChoice } from '@/components/player/tracks/track-choice';

export const CAPTION_SIZES = ['small', 'medium', 'large', 'huge'] as const;
export const CAPTION_COLORS = ['white', 'yellow', 'cyan', 'green'] as const;
export const CAPTION_BACKGROUNDS = ['none', 'shade', 'solid'] as const;
/** `offer` shows a button, `auto` jumps by itself, `never` stays silent. */
const SKIP_MANNERS = ['offer', 'auto', 'never'] as const;

/** Seconds; what is further off than this is another film's. */
export const MOST_DELAY = 60;

const trackSchema = z.object({ language: z.string(), kind: z.string(), name: z.string() });

/** Seconds by which captions come later, or earlier below nothing. */
const delaySchema = z.number().min(-MOST_DELAY).max(MOST_DELAY).catch(0);

const skipSchema = z.enum(SKIP_MANNERS).catch('offer');

/** How one profile likes to watch, on this device. A field that cannot be read falls back to its default alone. */
export const preferencesSchema = z.object({
  volume: z.number().min(0).max(1).catch(1),
  muted: z.boolean().catch(false),
  rate: z.number().min(0.25).max(4).catch(1),
  /** Lines of picture, for example 540; null adapts. */
  quality: z.number().int().positive().nullable().catch(null),
  captions: z.boolean().catch(false),
  captionSize: z.enum(CAPTION_SIZES).catch('medium'),
  captionColor: z.enum(CAPTION_COLORS).catch('white'),
  captionBackground: z.enum(CAPTION_BACKGROUNDS).catch('shade'),
  skipRecap: skipSchema,
  skipIntro: skipSchema,
  skipCredits: skipSchema,
  autoplayNext: z.boolean().catch(true),
  /** Tracks chosen for one title, by `movie/1` or `tv/2`, newest last. */
  tracks: z
    .record(
      z.string(),
      z.object({ captions: trackSchema.optional(), audio: trackSchema.optional(), delay: delaySchema.optional() }),
    )
    .catch({}),
});

export type Preferences = z.infer<typeof preferencesSchema>;
export type SkipManner = (typeof SKIP_MANNERS)[number];

export const defaultPreferences: Preferences = preferencesSchema.parse({
  tracks: {},
});

/** A household's whole shelf, and little enough for the browser's storage. */
const MOST_TITLES = 200;

/**
 * @param stored what was read back from storage, in whatever condition.
 * @param otherwise how the profile likes to watch where this device has no choice of its own.
 */
export function readPreferences(stored: string | null, otherwise: Partial<Preferences> = {}): Preferences {
  if (!stored) return { ...defaultPreferences, ...otherwise };
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : defaultPreferences;
  } catch {
    return defaultPreferences;
  }
}

/** Notes the track chosen for a title; the titles chosen for longest ago are forgotten. */
export function withTrack(
  preferences: Preferences,
  title: string,
  choice: { captions?: TrackChoice; audio?: TrackChoice; delay?: number },
): Preferences {
  const { [title]: earlier, ...others } = preferences.tracks;
  const entries = [...Object.entries(others), [title, { ...earlier, ...choice }] as const].slice(-MOST_TITLES);
  return { ...preferences, tracks: Object.fromEntries(entries) };
}
