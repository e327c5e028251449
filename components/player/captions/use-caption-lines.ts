import { useEffect, useRef, useState } from 'react';
import { cuesOf, readCues } from '@/components/player/captions/read-cues';
import {
  type CaptionFile,
  type CaptionSource,
  captionsInside,
  isInside,
  type PictureSource,
} from '@/components/player/captions/use-caption-tracks';

/** A cue on screen, and its place among all of its track: two may say the same. */
export interface CaptionLine {
  number: number;
  cue: VTTCue;
}

/**
 * What captions say at this moment. The browser reads them but does not draw them: drawn by us, they keep the viewer's
 * size and colours and make room for the controls.
 * @param source null shows none.
 * @param onLost they do not come, or are no captions.
 * @param delay seconds by which they come later than they say.
 */
export function useCaptionLines(
  video: HTMLVideoElement | null,
  source: Exclude<CaptionSource, PictureSource> | null,
  onLost: (source: CaptionSource) => void,
  delay: number,
): readonly CaptionLine[] {
  const [lines, setLines] = useState<readonly CaptionLine[]>([]);
  const inFile = useCuesOfFile(source && !isInside(source) ? source : null, onLost);
  const inside = source && isInside(source) ? source : null;
  useOnlyOneRead(video, inside, onLost);

  useEffect(() => {
    if (!video) return;
    const show = () => {
      // Read off the clock: a browser's own list of active cues stands still while the picture is paused.
      const now = video.currentTime - delay;
      const cues = inside ? Array.from(inside.cues ?? []) : inFile;
      const active = cues.flatMap((cue, number) =>
        cue instanceof VTTCue && cue.startTime <= now && now < cue.endTime ? [{ number, cue }] : [],
      );
      setLines((shown) => (sameCues(shown, active) ? shown : active));
    };
    show();
    const listening = new AbortController();
    const { signal } = listening;
    inside?.addEventListener('cuechange', show, { signal });
    for (const event of ['timeupdate', 'seeked']) video.addEventListener(event, show, { signal });
    return () => listening.abort();
  }, [video, inside, inFile, delay]);

  return lines;
}

/** The same array for the same cues, so that nothing is drawn again four times a second. */
function sameCues(shown: readonly CaptionLine[], now: readonly CaptionLine[]): boolean {
  return shown.length === now.length && shown.every(({ cue }, index) => cue === now[index]?.cue);
}

const NO_CUES: readonly VTTCue[] = [];

function useCuesOfFile(file: CaptionFile | null, onLost: (source: CaptionSource) => void): readonly VTTCue[] {
  const [read, setRead] = useState<{ file: CaptionFile; cues: readonly VTTCue[] } | null>(null);
  const kept = useRef(new Map<string, Promise<VTTCue[]>>());

  useEffect(() => {
    if (!file) return;
    let isWanted = true;
    const said = file.webVtt ?? file.src;
    const reading =
      kept.current.get(said) ?? (file.webVtt === undefined ? readCues(file.src, file.language) : cuesOf(file.webVtt));
    kept.current.set(said, reading);
    reading.then(
      (cues) => isWanted && setRead({ file, cues }),
      () => {
        kept.current.delete(said);
        if (isWanted) onLost(file);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [file, onLost]);

  return read && read.file === file ? read.cues : NO_CUES;
}

/** The browser reads one of the captions inside the stream at most, and draws none, also when the engine adds or changes some. */
function useOnlyOneRead(
  video: HTMLVideoElement | null,
  inside: TextTrack | null,
  onLost: (source: CaptionSource) => void,
): void {
  useEffect(() => {
    if (!video) return;
    const setModes = () => {
      for (const track of captionsInside(video)) {
        const mode = track === inside ? 'hidden' : 'disabled';
        if (track.mode !== mode) track.mode = mode;
      }
    };
    setModes();
    const onError = ({ target }: Event) => {
      if (target instanceof HTMLTrackElement && target.track === inside) onLost(inside);
    };
    for (const event of ['addtrack', 'change']) video.textTracks.addEventListener(event, setModes);
    // An element's error does not bubble.
    video.addEventListener('error', onError, { capture: true });
    return () => {
      for (const event of ['addtrack', 'change']) video.textTracks.removeEventListener(event, setModes);
      video.removeEventListener('error', onError, { capture: true });
    };
  }, [video, inside, onLost]);
}
