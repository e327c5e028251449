import { chapterTrackAddress } from '@/components/player/chapter-track';
import type { MediaStream } from '@/lib/media/media';

/** The chapters of a stream, as Video.js looks for them in the video element. */
export function StreamTracks({ stream }: { stream: MediaStream }) {
  const chapters = chapterTrackAddress(stream.chapters, stream.durationSeconds);
  return chapters && <track kind="chapters" label="Chapters" src={chapters} srcLang="en" default />;
}
