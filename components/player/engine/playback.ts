import type { AudioTrackList, RenditionList } from '@/components/player/engine/stream-lists';

/** What has to be known of a stream to play it. */
export interface PlayableStream {
  src: string;
  /** A media type. */
  type: string;
}

/** Why a stream cannot be played, now or at all. */
export type StreamTrouble = 'network' | 'expired' | 'decode' | 'unsupported';

/** Whoever shows a stream: what there is to choose from goes into the lists, and what happens is called out. */
export interface StreamViewer {
  renditions: RenditionList;
  audioTracks: AudioTrackList;
  /** What could not be mended, and the last second that was shown; the person is to be told. */
  onGiveUp: (trouble: StreamTrouble, place: number) => void;
  /** The network went away (true) or gave something again (false). */
  onWaiting: (waiting: boolean) => void;
}

/** An open stream. Its description comes at once; pictures and sound come when there is an element for them. */
export interface Playback {
  attach: (video: HTMLVideoElement) => void;
  /** From now on this viewer is told, and at once of what has been; a stream may be open before anybody looks. */
  tell: (viewer: StreamViewer) => void;
  /** Takes the stream off its element. */
  close: () => void;
}

export const HLS = 'application/vnd.apple.mpegurl';

/** A video element that plays in the page, also on phones, and loads as much as it likes. */
export function newVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.playsInline = true;
  video.preload = 'auto';
  return video;
}
