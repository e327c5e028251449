import type { Preferences, SkipManner } from '@/components/player/preferences/preferences';
import type { MediaStream } from '@/lib/media/media';
import { believedMarkers } from '@/lib/progress/markers';

export interface Skippable {
  kind: 'recap' | 'intro' | 'credits';
  /** Seconds. */
  start: number;
  end: number;
  manner: SkipManner;
}

/** Not worth a button any more. */
const LEAST_GAIN_SECONDS = 2;

/**
 * The recap, intro or credits that run at a position and may be skipped; null when none do, or the profile wants none.
 * @param duration of the stream itself, in seconds; without it no marker is believed.
 * @param skipsCredits not where the next episode's card stands for the credits.
 */
export function skippableAt(
  position: number,
  markers: Pick<MediaStream, 'recap' | 'intro' | 'creditsStart'>,
  preferences: Pick<Preferences, 'skipRecap' | 'skipIntro' | 'skipCredits'>,
  { duration, skipsCredits }: { duration: number | null; skipsCredits: boolean },
): Skippable | null {
  const { recap, intro, creditsStart } = believedMarkers(markers, duration);
  const credits =
    creditsStart !== undefined && duration !== null && skipsCredits
      ? { start: creditsStart, end: duration }
      : undefined;
  const candidates = [
    { kind: 'recap' as const, segment: recap, manner: preferences.skipRecap },
    { kind: 'intro' as const, segment: intro, manner: preferences.skipIntro },
    { kind: 'credits' as const, segment: credits, manner: preferences.skipCredits },
  ];
  for (const { kind, segment, manner } of candidates) {
    if (!segment || manner === 'never') continue;
    if (position >= segment.start && position < segment.end - LEAST_GAIN_SECONDS) return { kind, ...segment, manner };
  }
  return null;
}
