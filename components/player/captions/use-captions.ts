import { useCallback } from 'react';
import { captionLanguage } from '@/components/player/captions/caption-language';
import { useCaptionLines } from '@/components/player/captions/use-caption-lines';
import type { Preferences } from '@/components/player/preferences/preferences';
import type { ChangePreferences } from '@/components/player/preferences/use-preferences';

/**
 * @param title `movie/1` or `tv/2`: the language is remembered for each.
 * @returns the language shown, null while captions are off or there are none; what they say now; and the switch.
 */
export function useCaptions(
  video: HTMLVideoElement | null,
  offered: readonly { language: string }[],
  title: string,
  preferences: Preferences,
  change: ChangePreferences,
) {
  const readingLanguages = typeof navigator === 'undefined' ? [] : navigator.languages;
  const wanted = captionLanguage(offered, preferences.languages[title]?.captions, readingLanguages);
  const language = preferences.captions ? wanted : null;
  return {
    language,
    lines: useCaptionLines(video, language),
    toggle: useCallback(() => change((now) => ({ ...now, captions: !now.captions })), [change]),
  };
}
