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
      const cues = Array.from(chosen?.activeCues ?? []);
      setLines(cues.flatMap((cue) => (cue instanceof VTTCue ? [plainText(cue)] : [])));
    };
    show();
    chosen?.addEventListener('cuechange', show);
    return () => chosen?.removeEventListener('cuechange', show);
  }, [video, language]);

  return lines;
}

function plainText(cue: VTTCue): string {
  return cue.getCueAsHTML().textContent ?? '';
}
