import { canPlayByHls, playHls } from '@/components/player/engine/hls-stream';
import { playNatively } from '@/components/player/engine/native-stream';
import { HLS, type PlayableStream, type Playback } from '@/components/player/engine/playback';

/**
 * Opens a stream by whatever can play it.
 * @param startAt seconds; the first frame shown is the one at this place
 */
export function openStream(stream: PlayableStream, startAt: number): Playback {
  return stream.type === HLS && canPlayByHls() ? playHls(stream.src, startAt) : playNatively(stream, startAt);
}
