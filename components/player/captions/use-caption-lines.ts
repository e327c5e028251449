import { useEffect, useState } from 'react';

/**
 * What the captions of a language say at this moment, one text for each cue. The browser reads the track but does not
 * draw it: drawn by us, captions keep the viewer's size and colours and make room for the controls.
 * @param language null switches captions off.
 */
export function useCaptionLines(video: HTMLVideoElement | null, language: string | null): string[] {
  const [lines, setLines] = useState<string[]>([]);

  useEffect(() => {
    if (!video) return;
    const captions = Array.from(video.textTracks).filter(({ kind }) => kind === 'captions' || kind === 'subtitles');
    const chosen = captions.find((track) => track.language === language);
    for (const track of captions) track.mode = track === chosen ? 'hidden' : 'disabled';
    const show = () => {
      // Read off the clock: a browser's own list of active cues stands still while the picture is paused.
      const cues = Array.from(chosen?.cues ?? []).filter(
        ({ startTime, endTime }) => startTime <= video.currentTime && video.currentTime < endTime,
      );
      setLines((shown) =>
        sameLines(
          shown,
          cues.flatMap((cue) => (cue instanceof VTTCue ? [plainText(cue)] : [])),
        ),
      );
    };
    show();
    const listening = new AbortController();
    const { signal } = listening;
    chosen?.addEventListener('cuechange', show, { signal });
    for (const event of ['timeupdate', 'seeked']) video.addEventListener(event, show, { signal });
    for (const element of video.querySelectorAll('track')) element.addEventListener('load', show, { signal });
    return () => listening.abort();
  }, [video, language]);

  return lines;
}

/** The same array for the same words, so that nothing is drawn again four times a second. */
function sameLines(shown: string[], now: string[]): string[] {
  return shown.length === now.length && shown.every((line, index) => line === now[index]) ? shown : now;
}

function plainText(cue: VTTCue): string {
  return cue.getCueAsHTML().textContent ?? '';
}
