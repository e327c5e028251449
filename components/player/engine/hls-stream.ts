import Hls, { type ErrorData, Events, type Fragment } from 'hls.js';
import { AudioTrack, type AudioTrackList } from '@/components/player/engine/audio-tracks';
import { type FaultHistory, remedyFor } from '@/components/player/engine/fault';
import { hlsFault } from '@/components/player/engine/hls-fault';
import { hlsSettings } from '@/components/player/engine/hls-settings';
import type { Rendition, RenditionList } from '@/components/player/engine/renditions';
import { retryDelay } from '@/lib/progress/reporter/backoff';

export interface HlsStreamOptions {
  src: string;
  /** Seconds. The first frame shown is the one at this place. */
  startAt: number;
  renditions: RenditionList;
  audioTracks: AudioTrackList;
  /** The stream cannot be played, now or at all; the viewer is to be told. */
  onGiveUp: (reason: 'network' | 'decode' | 'unsupported') => void;
  /** The network went away (true) or gave something again (false). */
  onWaiting: (waiting: boolean) => void;
}

/** A decoder that has worked this long since its last trouble has a fresh start. */
const FORGIVEN_AFTER_MS = 60_000;

/** A stream replaced by a shorter one than the place was taken from starts this long before its end. */
const BEFORE_END_SECONDS = 10;

/** Plays an HLS stream in a video element by hls.js and mends what can be mended. The answer takes it off again. */
export function playHls(video: HTMLVideoElement, options: HlsStreamOptions): () => void {
  const { src, startAt, renditions, audioTracks, onGiveUp, onWaiting } = options;
  const hls = new Hls(hlsSettings(startAt));
  const history: FaultHistory = { started: false, decodeRetries: 0, skipped: 0 };
  /** Where to start instead, in seconds, when the place lies past the end. */
  let clampedStart: number | null = null;
  let attempts = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  /** The server did not answer last time. */
  let away = false;
  /** The place, also while the element is given a new decoder and stands at zero. */
  let reached = startAt;
  /** The quality is held for the new decoder's first piece, and adapts by itself after it. */
  let adaptsAgain = false;
  /** The old decoder is gone and the new one not there yet; what is still heard of the old one is old news. */
  let recovering = false;
  let decodeFaultAt = Number.NEGATIVE_INFINITY;

  const setWaiting = (now: boolean) => {
    if (waiting === now) return;
    waiting = now;
    onWaiting(now);
  };
  const goOn = () => {
    clearTimeout(retry);
    hls.startLoad(reached);
  };
  // What is buffered plays on without a word; the viewer hears of it when it runs out.
  const runsDry = () => video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
  const wait = () => {
    attempts += 1;
    away = true;
    setWaiting(runsDry());
    hls.stopLoad();
    clearTimeout(retry);
    retry = setTimeout(goOn, retryDelay(attempts, Math.random()));
  };
  const skip = (fragment: Fragment | undefined) => {
    history.skipped += 1;
    if (fragment && video.currentTime < fragment.end) video.currentTime = fragment.end + 0.05;
    hls.startLoad(video.currentTime);
  };
  const retryLower = () => {
    history.decodeRetries += 1;
    decodeFaultAt = performance.now();
    // None is on screen when the first piece is the broken one.
    const level = hls.currentLevel >= 0 ? hls.currentLevel : hls.loadLevel;
    const lower = Math.max(0, level - 1);
    hls.autoLevelCapping = lower;
    adaptsAgain = hls.autoLevelEnabled;
    hls.loadLevel = lower;
    const wasPlaying = !video.paused;
    recovering = true;
    hls.recoverMediaError();
    hls.startLoad(reached);
    // An element with a new decoder is a paused one.
    if (wasPlaying) video.play().catch(() => undefined);
  };

  const onError = (_: Events.ERROR, data: ErrorData) => {
    if (!data.fatal) return;
    const fault = hlsFault(data);
    if (recovering && fault.kind === 'decode') return;
    if (performance.now() - decodeFaultAt > FORGIVEN_AFTER_MS) history.decodeRetries = 0;
    switch (remedyFor(fault, history)) {
      case 'wait':
        return wait();
      case 'skip':
        return skip(data.frag);
      case 'retry-lower':
        return retryLower();
      default:
        hls.stopLoad();
        onGiveUp(fault.kind === 'unsupported' ? 'unsupported' : fault.kind === 'decode' ? 'decode' : 'network');
    }
  };

  hls.on(Events.MANIFEST_PARSED, () => {
    renditions.replace(hls.levels.map(toRendition), 'addrendition');
    renditions.onChoose = (index) => {
      hls.nextLevel = index;
    };
  });
  hls.on(Events.LEVEL_SWITCHED, (_, { level }) => renditions.activate(level));
  hls.on(Events.LEVEL_LOADED, (_, { details }) => {
    // hls.js starts at the beginning then, and bears to be moved only when something is there.
    if (history.started || details.live || startAt <= details.totalduration - 1) return;
    clampedStart = Math.max(0, details.totalduration - BEFORE_END_SECONDS);
  });
  hls.on(Events.MEDIA_ATTACHED, () => {
    recovering = false;
  });
  hls.on(Events.FRAG_BUFFERED, () => {
    history.started = true;
    if (adaptsAgain) hls.loadLevel = -1;
    adaptsAgain = false;
    if (clampedStart !== null) video.currentTime = clampedStart;
    clampedStart = null;
    history.skipped = 0;
    attempts = 0;
    away = false;
    setWaiting(false);
  });
  hls.on(Events.AUDIO_TRACKS_UPDATED, (_, { audioTracks: offered }) => {
    const tracks = offered.map(
      (track, index) =>
        new AudioTrack(
          { id: String(index), label: track.name, language: track.lang ?? '', enabled: index === hls.audioTrack },
          () => {
            hls.audioTrack = index;
            audioTracks.changed();
          },
        ),
    );
    audioTracks.replace(tracks, 'addtrack');
  });
  hls.on(Events.ERROR, onError);
  const onOnline = () => away && goOn();
  const onDry = () => away && setWaiting(true);
  const onTime = () => {
    if (history.started && video.readyState > 0) reached = video.currentTime;
  };
  window.addEventListener('online', onOnline);
  video.addEventListener('timeupdate', onTime);
  video.addEventListener('waiting', onDry);
  hls.loadSource(src);
  hls.attachMedia(video);

  return () => {
    window.removeEventListener('online', onOnline);
    video.removeEventListener('timeupdate', onTime);
    video.removeEventListener('waiting', onDry);
    clearTimeout(retry);
    hls.destroy();
  };
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

/** Whether hls.js can play here; otherwise the browser plays HLS itself (iOS) or not at all. */
export const canPlayByHls = () => Hls.isSupported();
