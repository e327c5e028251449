import { useCallback, useMemo, useState } from 'react';
import { steppedDelay } from '@/components/player/captions/caption-delay';
import { captionTrack, forcedTrack, readableTrack } from '@/components/player/captions/caption-track';
import { type CaptionLine, useCaptionLines } from '@/components/player/captions/use-caption-lines';
import {
  type CaptionFile,
  type CaptionSource,
  type CaptionTrack,
  type PictureSource,
  pictureKey,
  useCaptionTracks,
} from '@/components/player/captions/use-caption-tracks';
import { type DrawnWords, useDrawnWords } from '@/components/player/captions/use-drawn-words';
import { usePlayer } from '@/components/player/player-store';
import { type Preferences, withTrack } from '@/components/player/preferences/preferences';
import type { ChangePreferences } from '@/components/player/preferences/use-preferences';
import { choiceOf } from '@/components/player/tracks/track-choice';

export interface Captions {
  /** What there is to choose from. */
  offered: readonly CaptionTrack[];
  /** The ones chosen that are shown; null while captions are off, or not to be had. */
  shown: CaptionTrack | null;
  /** The ones chosen, when they are not to be had. */
  lost: CaptionTrack | null;
  lines: readonly CaptionLine[];
  /** @param track null switches captions off. */
  choose: (track: CaptionTrack | null) => void;
  /** Seconds by which they come later in this title. */
  delay: number;
  /** @param steps tenths of a second; null puts them back in time. */
  shift: (steps: number | null) => void;
  toggle: () => void;
}

const NONE_LOST: ReadonlySet<CaptionSource> = new Set();

/** @param title `movie/1` or `tv/2`: the choice is remembered for each. */
export function useCaptions(
  video: HTMLVideoElement | null,
  files: readonly CaptionFile[],
  words: DrawnWords,
  title: string,
  preferences: Preferences,
  change: ChangePreferences,
): Captions {
  const tracks = useCaptionTracks(video, files, words.offered);
  const heard = usePlayer((state) => state.audioTrackList.find(({ enabled }) => enabled)?.language);
  const [lostSources, setLost] = useState(NONE_LOST);
  const onLost = useCallback((source: CaptionSource) => setLost((lost) => new Set(lost).add(source)), []);

  const [offered, forced] = useMemo(
    () => [tracks.filter(({ kind }) => kind !== 'forced'), tracks.filter(({ kind }) => kind === 'forced')],
    [tracks],
  );
  const readingLanguages = typeof navigator === 'undefined' ? [] : navigator.languages;
  const chosen = captionTrack(offered, preferences.tracks[title]?.captions, readingLanguages) ?? null;
  const key = pictureKey(chosen?.source);
  const drawing = useDrawnWords(words, preferences.captions ? key : null);
  const isLost = chosen !== null && (lostSources.has(chosen.source) || (key !== null && drawing.lost === key));
  // What is drawn shows once it is in the picture.
  const isThere = !isLost && (key === null || words.shown === key);
  const shown = preferences.captions && isThere ? chosen : null;
  const drawn = shown ?? forcedTrack(forced, heard);

  const choose = useCallback(
    (track: CaptionTrack | null) => {
      // A viewer who asks again has it tried again.
      setLost(NONE_LOST);
      drawing.tryAgain();
      if (!track) return change((now) => ({ ...now, captions: false }));
      change((now) => ({ ...withTrack(now, title, { captions: choiceOf(track) }), captions: true }));
    },
    [change, title, drawing.tryAgain],
  );
  const isShown = shown !== null;
  const delay = preferences.tracks[title]?.delay ?? 0;
  return {
    offered,
    shown,
    lost: preferences.captions && isLost ? chosen : null,
    lines: useCaptionLines(video, drawn && !lostSources.has(drawn.source) ? textOf(drawn.source) : null, onLost, delay),
    delay,
    shift: useCallback(
      (steps) =>
        change((now) => {
          const stepped = steps === null ? 0 : steppedDelay(now.tracks[title]?.delay ?? 0, steps);
          return withTrack(now, title, { delay: stepped });
        }),
      [change, title],
    ),
    choose,
    toggle: useCallback(() => {
      // Where a film has captions in pictures alone, a viewer who asks for captions asks for those.
      if (!chosen) return choose(readableTrack(offered, readingLanguages) ?? null);
      setLost(NONE_LOST);
      drawing.tryAgain();
      change((now) => ({ ...now, captions: !isShown }));
    }, [change, isShown, chosen, choose, offered, readingLanguages, drawing.tryAgain]),
  };
}

/** Those in the picture are no words of the page's. */
function textOf(source: CaptionSource): Exclude<CaptionSource, PictureSource> | null {
  return 'inPicture' in source ? null : source;
}
