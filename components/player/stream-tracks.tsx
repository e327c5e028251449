import { chapterTrackAddress } from '@/components/player/chapter-track';
import type { MediaStream } from '@/lib/media/media';

/** Captions, timeline pictures and chapters of a stream, as Video.js looks for them in the video element. */
export function StreamTracks({ stream }: { stream: MediaStream }) {
  const chapters = chapterTrackAddress(stream.chapters, stream.durationSeconds);
  return (
    <>
      {stream.captions.map((track) => (
        <track key={track.src} kind="captions" src={track.src} srcLang={track.language} label={track.label} />
      ))}
      {stream.storyboard && <track kind="metadata" label="thumbnails" src={stream.storyboard} default />}
      {chapters && <track kind="chapters" label="Chapters" src={chapters} srcLang="en" default />}
    </>
  );
}
