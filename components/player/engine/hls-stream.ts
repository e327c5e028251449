import Hls, { type ErrorData, ErrorDetails, Events } from 'hls.js';
import { offerToAirPlay } from '@/components/player/engine/air-play';
import { bufferedUpTo } from '@/components/player/engine/buffered';
import { downloadedLoader, downloadedStream } from '@/components/player/engine/downloaded-stream';
import { hlsCaptions } from '@/components/player/engine/hls-captions';
import { leaveSound, offerQualities, offerSound } from '@/components/player/engine/hls-choices';
import { hlsEffects } from '@/components/player/engine/hls-effects';
import { hlsFault, type LostTrack, lostBesidePicture, missingPiece } from '@/components/player/engine/hls-fault';
import { hlsSettings } from '@/components/player/engine/hls-settings';
import { mend, newMending } from '@/components/player/engine/mending';
import type { StreamEffect, StreamEvent } from '@/components/player/engine/mending-terms';
import type { Playback, StreamViewer } from '@/components/player/engine/playback';
import { announceHoles, announceRescue, followShown } from '@/components/player/engine/rescue';

/** What hls.js does by itself, and reports, when playback is stuck. */
const OWN_STEPS = new Set<string>([ErrorDetails.BUFFER_SEEK_OVER_HOLE, ErrorDetails.BUFFER_NUDGE_ON_STALL]);

const OWN_STREAMS = '/api/library/streams/';

/**
 * Plays an HLS stream by hls.js: tells `mend` what happens, and does what it answers.
 * @param startAt seconds; the first frame shown is the one at this place
 */
export function playHls(src: string, startAt: number): Playback {
  const listening = new AbortController();
  const { signal } = listening;
  const kept = downloadedStream(src);
  const hls = new Hls({
    ...hlsSettings(startAt),
    // Pieces of the server's own are MP4 already: a worker would take longer to come than there is to do.
    enableWorker: !src.startsWith(OWN_STREAMS),
    ...(kept && { loader: downloadedLoader(kept) }),
  });
  const captions = hlsCaptions(hls);
  let mending = newMending(startAt);
  let video: HTMLVideoElement | null = null;
  let viewer: StreamViewer | null = null;
  /** Position of the sound heard last, -1 for none. */
  let soundBefore = -1;

  const awaiting: StreamEvent[] = [];
  let isBusy = false;
  /** One event after the other: what an effect brings about comes after all effects of the event before it. */
  const happened = (event: StreamEvent) => {
    awaiting.push(event);
    if (isBusy) return;
    isBusy = true;
    try {
      for (let next = awaiting.shift(); next; next = awaiting.shift()) {
        const step = mend(mending, next);
        mending = step.mending;
        for (const effect of step.effects) run(effect);
      }
    } finally {
      isBusy = false;
    }
  };
  const runOnEngine = hlsEffects(hls, happened, signal);
  const run = (effect: StreamEffect) => {
    if (effect.do === 'tell-waiting') viewer?.onWaiting(effect.waiting);
    else if (effect.do === 'tell-trouble') viewer?.onGiveUp(effect.trouble, effect.position);
    else runOnEngine(effect, video);
  };

  // What is buffered plays on without a word; the viewer hears of it when it runs out.
  const isOutOfPieces = () => !video || video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
  const element = () =>
    video && {
      position: video.currentTime,
      bufferedUpTo: bufferedUpTo(video, video.currentTime),
      dry: isOutOfPieces(),
      playing: !video.paused,
    };
  // No quality is on screen when the first piece is the broken one.
  const quality = () => ({
    level: hls.currentLevel >= 0 ? hls.currentLevel : hls.loadLevel,
    adapts: hls.autoLevelEnabled,
  });

  /** Whether the film goes on without the captions or the sound that is lost. */
  const goesOnWithout = (lost: LostTrack, { frag }: ErrorData): boolean => {
    if (lost === 'sound') return leaveSound(hls, viewer?.audioTracks, soundBefore);
    if (lost === 'captions') captions.lose();
    else if (frag) captions.losePiece(frag);
    return true;
  };
  hls.on(Events.ERROR, (_, data) => {
    const { fatal } = data;
    if (data.reason === 'offline') happened({ kind: 'offline', dry: isOutOfPieces() });
    if (video && OWN_STEPS.has(data.details)) announceRescue(video, video.currentTime);
    const lost = lostBesidePicture(data);
    if (lost && goesOnWithout(lost, data)) return happened({ kind: 'left-out', fatal });
    const fault = { fault: hlsFault(data), fatal, beside: lost !== null, piece: missingPiece(data) };
    happened({ kind: 'fault', at: performance.now(), ...fault, element: element(), quality: quality() });
  });
  hls.on(Events.LEVEL_LOADED, (_, { details: { edge } }) => happened({ kind: 'described', edge }));
  hls.on(Events.MEDIA_ATTACHED, () => happened({ kind: 'attached' }));
  hls.on(Events.FRAG_BUFFERED, () => happened({ kind: 'buffered' }));
  // A wait that hls.js began belongs to hls.js: begun a second time, it asks twice for the sound and plays neither.
  window.addEventListener('online', () => happened({ kind: 'retry' }), { signal });

  hls.on(Events.MANIFEST_PARSED, () => viewer && offerQualities(hls, viewer));
  hls.on(Events.LEVEL_SWITCHED, (_, { level }) => viewer?.renditions.activate(level));
  hls.on(Events.AUDIO_TRACKS_UPDATED, () => viewer && offerSound(hls, viewer));
  hls.on(Events.AUDIO_TRACK_SWITCHING, () => viewer?.audioTracks.hear(hls.audioTrack));
  hls.on(Events.AUDIO_TRACK_SWITCHED, () => {
    soundBefore = hls.audioTrack;
  });
  hls.loadSource(kept?.main ?? src);

  return {
    attach(attached) {
      video = attached;
      announceHoles(attached, signal);
      followShown(attached, signal, (position) => happened({ kind: 'shown', position }));
      const onSeeking = () => {
        const position = attached.currentTime;
        happened({ kind: 'seeking', position, bufferedUpTo: bufferedUpTo(attached, position) });
      };
      attached.addEventListener('seeking', onSeeking, { signal });
      attached.addEventListener('waiting', () => happened({ kind: 'stalled' }), { signal });
      // What lies on this device has no address that another one could ask for.
      if (!kept) hls.on(Events.MEDIA_ATTACHED, () => offerToAirPlay(attached, src));
      hls.attachMedia(attached);
      hls.once(Events.MEDIA_ATTACHED, () => beginNow(hls));
    },
    tell(now) {
      viewer = now;
      if (hls.levels.length > 0) offerQualities(hls, now);
      if (hls.currentLevel >= 0) now.renditions.activate(hls.currentLevel);
      if (hls.audioTracks.length > 0) offerSound(hls, now);
      if (mending.waiting) now.onWaiting(true);
      if (mending.trouble) now.onGiveUp(mending.trouble, mending.reached);
    },
    close() {
      listening.abort();
      hls.destroy();
    },
  };
}

/** hls.js by itself would look for a piece to load with its next tick, although it knows them all. */
function beginNow(hls: Hls): void {
  const isDescribed =
    hls.latestLevelDetails && hls.audioTracks.every((track, index) => index !== hls.audioTrack || track.details);
  if (!isDescribed) return;
  // All parts stop before the first one starts, or hls.js would ask for the sound twice and never get it.
  hls.stopLoad();
  hls.startLoad(hls.config.startPosition);
}

/** Whether hls.js can play here; otherwise the browser plays HLS itself (iOS) or not at all. */
export const canPlayByHls = () => Hls.isSupported();
