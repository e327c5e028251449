import type Hls from 'hls.js';
import { AudioTrack } from '@/components/player/engine/audio-tracks';
import type { StreamViewer } from '@/components/player/engine/playback';
import type { Rendition } from '@/components/player/engine/renditions';

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
