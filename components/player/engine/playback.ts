import type { AudioTrackList, RenditionList } from '@/components/player/engine/stream-lists';

/** What has to be known of a stream to play it. */
export interface PlayableStream {
  src: string;
  /** A media type. */
  type: string;
}

/** What plays behind a link, and from where, in seconds, as far as is known before the page. */
export interface EarlyPicture extends PlayableStream {
  startAt: number;
}

/** Why a stream cannot be played, now or at all. */
export type StreamTrouble = 'network' | 'expired' | 'decode' | 'unsupported';

/** What shows a stream: the stream puts what can be chosen into the lists, and calls out what happens. */
export interface StreamViewer {
  renditions: RenditionList;
  audioTracks: AudioTrackList;
  /** What the stream could not mend, and the last second shown; the viewer has to read of it. */
  onGiveUp: (trouble: StreamTrouble, position: number) => void;
  /** The network went away (true) or gave something again (false). */
  onWaiting: (waiting: boolean) => void;
}

/** An open stream. Its description comes at once; pictures and sound come when there is an element for them. */
export interface Playback {
  attach: (video: HTMLVideoElement) => void;
  /** From now on the stream tells this viewer, at once also what has been; a stream may be open before its page. */
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
