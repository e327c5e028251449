import { HLS } from '@/components/player/engine/playback';

/**
 * Whether the browser can hand a stream to another device by itself, if it gets its address (AirPlay). Pieces that a script
 * has fetched cannot be handed over. Only Safari has this, with its own kind of media source, beside which an address may stand.
 */
export function handsOver(scope: object = globalThis): boolean {
  return 'WebKitPlaybackTargetAvailabilityEvent' in scope && 'ManagedMediaSource' in scope;
}

/**
 * Puts the stream's own address beside what hls.js feeds: the browser takes it where the viewer sends the picture elsewhere.
 * hls.js has just made its own source, and has said that nothing can be handed over, without which its source would not open.
 */
export function offerToAirPlay(video: HTMLVideoElement, src: string): void {
  if (!video.querySelector('source') || video.canPlayType(HLS) === '') return;
  const source = document.createElement('source');
  source.type = HLS;
  source.src = src;
  video.append(source);
  video.disableRemotePlayback = false;
}
