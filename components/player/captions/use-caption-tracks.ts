import { useEffect, useMemo, useState } from 'react';
import { type NamedTrack, named } from '@/components/player/tracks/track-choice';
import type { InPicture, MediaStream } from '@/lib/media/media';
import { languageName } from '@/lib/media/track-language';

export type CaptionFile = MediaStream['captions'][number] & {
  /** What it says, where it is here already: the viewer's own. */
  webVtt?: string;
};

/** Captions that the server draws into the picture. */
export interface PictureSource {
  inPicture: string;
}

/** Captions are files beside the stream, or inside it, where the browser or hls.js finds them, or pictures of the film's. */
export type CaptionSource = CaptionFile | TextTrack | PictureSource;

export interface CaptionTrack extends NamedTrack {
  source: CaptionSource;
}

export function isInside(source: CaptionSource): source is TextTrack {
  return 'mode' in source;
}

/** The key of captions that are drawn into the picture; null of all others. */
export function pictureKey(source: CaptionSource | undefined): string | null {
  return source && 'inPicture' in source ? source.inPicture : null;
}

/** All captions there are: those of the manifest and, some of them late, those found in the stream. */
export function useCaptionTracks(
  video: HTMLVideoElement | null,
  files: readonly CaptionFile[],
  pictures: InPicture['offered'],
): readonly CaptionTrack[] {
  const [inside, setInside] = useState<readonly TextTrack[]>([]);

  useEffect(() => {
    if (!video) return;
    const look = () => setInside(captionsInside(video));
    look();
    video.textTracks.addEventListener('addtrack', look);
    video.textTracks.addEventListener('removetrack', look);
    return () => {
      video.textTracks.removeEventListener('addtrack', look);
      video.textTracks.removeEventListener('removetrack', look);
    };
  }, [video]);

  return useMemo(
    () =>
      named([
        ...files.map((file) => ({ language: file.language, label: file.label, kind: file.kind, source: file })),
        ...inside.map((track) => ({
          language: track.language,
          label: track.label,
          kind: isForced(video, track) ? 'forced' : track.kind,
          source: track,
        })),
        ...pictures.map(pictureTrack),
      ]),
    [video, files, inside, pictures],
  );
}

const IN_PICTURE = { subtitles: 'in the picture', captions: 'CC, in the picture', forced: 'forced, in the picture' };

/** Forced ones among them are a choice like any other: nothing is drawn into a picture unasked. */
function pictureTrack({ key, language, label, kind }: InPicture['offered'][number]) {
  const name = label.trim() || languageName(language) || 'Captions';
  return { language, label: `${name} (${IN_PICTURE[kind]})`, kind: 'picture', source: { inPicture: key } };
}

export function captionsInside(video: HTMLVideoElement): TextTrack[] {
  return Array.from(video.textTracks).filter(({ kind }) => ['captions', 'subtitles', 'forced'].includes(kind));
}

/** Safari has a kind for it, hls.js marks its elements, see `engine/hls-captions`. */
function isForced(video: HTMLVideoElement | null, track: TextTrack): boolean {
  if ((track.kind as string) === 'forced') return true;
  const elements = Array.from(video?.querySelectorAll('track') ?? []);
  return elements.some((element) => element.track === track && element.dataset.forced !== undefined);
}
