import type Hls from 'hls.js';
import type { AudioTrackList } from '@/components/player/engine/audio-tracks';

/**
 * Leaves sound that does not come for what was heard before, else for any that has not failed.
 * @param tracks where the viewer chose it.
 * @param before position of what was heard before, -1 for none.
 * @returns whether there is any; what has been heard already is only waited for, and so is everything while offline.
 */
export function leaveSound(hls: Hls, tracks: AudioTrackList | undefined, before: number): boolean {
  const lost = hls.audioTrack;
  if (!tracks || hls.audioTracks[lost]?.details || !navigator.onLine) return false;
  const stays = (index: number) => index !== lost && tracks.at(index)?.failed === false;
  const other = stays(before) ? before : hls.audioTracks.findIndex((_, index) => stays(index));
  if (other < 0) return false;
  tracks.fail(lost);
  hls.audioTrack = other;
  return true;
}
