import type Hls from 'hls.js';
import type { StreamViewer } from '@/components/player/engine/playback';
import type { Rendition } from '@/components/player/engine/stream-lists';
import { AudioTrack, type AudioTrackList } from '@/components/player/engine/stream-lists';

/** Puts the stream's qualities into the viewer's list, and plays the one chosen there. */
export function offerQualities(hls: Hls, { renditions }: Pick<StreamViewer, 'renditions'>): void {
  renditions.replace(hls.levels.map(toRendition), 'addrendition');
  renditions.onChoose = (index) => {
    hls.nextLevel = index;
  };
}

/** Puts the tracks of the sound into the viewer's list, says which is heard, and plays the one chosen there. */
export function offerSound(hls: Hls, { audioTracks }: Pick<StreamViewer, 'audioTracks'>): void {
  const tracks = hls.audioTracks.map(({ name, lang, characteristics }, index) => {
    const kind = characteristics?.includes('public.accessibility.describes-video') ? 'description' : 'main';
    const facts = { id: String(index), label: name, language: lang ?? '', kind } as const;
    return new AudioTrack(facts, audioTracks, () => {
      hls.audioTrack = index;
    });
  });
  audioTracks.replace(tracks, 'addtrack');
  audioTracks.hear(hls.audioTrack);
}

function toRendition(level: Hls['levels'][number], index: number): Rendition {
  return {
    id: String(index),
    width: level.width,
    height: level.height,
    bitrate: level.bitrate,
    codec: level.videoCodec,
    selected: false,
    active: false,
  };
}

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
