import Hls, { type ErrorData, ErrorDetails, Events, type Fragment } from 'hls.js';
import { bufferedUpTo, whenDry } from '@/components/player/engine/buffered';
import { type FaultHistory, remedyFor } from '@/components/player/engine/fault';
import { hlsCaptions } from '@/components/player/engine/hls-captions';
import { offerQualities, offerSound } from '@/components/player/engine/hls-choices';
import { hlsFault } from '@/components/player/engine/hls-fault';
import { hlsSettings } from '@/components/player/engine/hls-settings';
import { leaveSound } from '@/components/player/engine/hls-sound';
import { type LostTrack, lostBesidePicture } from '@/components/player/engine/hls-track-fault';
import type { Playback, StreamTrouble, StreamViewer } from '@/components/player/engine/playback';
import { announceHoles, announceRescue, followShown, rescueTo } from '@/components/player/engine/rescue';
import { retryDelay } from '@/lib/progress/reporter/backoff';

/** A decoder that has worked this long since its last trouble has a fresh start. */
const FORGIVEN_AFTER_MS = 60_000;

/** A stream replaced by a shorter one than the place was taken from starts this long before its end. */
const BEFORE_END_SECONDS = 10;
/** This far behind a missing piece playback goes on. */
const BEHIND_SECONDS = 0.05;
const MOST_CATCHING_UP = 3;
/** What hls.js does by itself when playback is stuck, and tells of. */
const OWN_STEPS = new Set<string>([ErrorDetails.BUFFER_SEEK_OVER_HOLE, ErrorDetails.BUFFER_NUDGE_ON_STALL]);
/** Pieces end this near, in seconds, to where the next one says it begins. */
const NEAR_SECONDS = 0.5;

/**
 * Plays an HLS stream by hls.js and mends what can be mended.
 * @param startAt seconds; the first frame shown is the one at this place
 */
export function playHls(src: string, startAt: number): Playback {
  const listening = new AbortController();
  let video: HTMLVideoElement | null = null;
  let viewer: StreamViewer | null = null;
  let trouble: StreamTrouble | null = null;
  const hls = new Hls(hlsSettings(startAt));
  const captions = hlsCaptions(hls);
  const history: FaultHistory = { started: false, decodeRetries: 0, skipped: 0 };
  /** Where to start instead, in seconds, when the place lies past the end. */
  let clampedStart: number | null = null;
  let attempts = 0;
  /** Set while loading is stopped until the next attempt. */
  let retry: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  /** The server did not answer last time. */
  let away = false;
  /** The last second shown, also while the element is given a new decoder and stands at zero. */
  let reached = startAt;
  /** How often loading was begun again, with nothing shown since, to come up to a missing piece. */
  let catchingUp = 0;
  /** Where the player last moved by itself. */
  let rescuedTo: number | null = null;
  /** Loading stands still until everything buffered is shown, or the viewer goes elsewhere; takes back what comes then. */
  let takeBack: (() => void) | null = null;
  /** The quality is held for the new decoder's first piece, and adapts by itself after it. */
  let adaptsAgain = false;
  /** The old decoder is gone and the new one not there yet; what is still heard of the old one is old news. */
  let recovering = false;
  let decodeFaultAt = Number.NEGATIVE_INFINITY;
  /** Position of the sound that was heard last, -1 for none. */
  let soundBefore = -1;

  const setWaiting = (now: boolean) => {
    if (waiting === now) return;
    waiting = now;
    viewer?.onWaiting(now);
  };
  const goOn = () => {
    clearTimeout(retry);
    retry = undefined;
    hls.startLoad(reached);
  };
  // What is buffered plays on without a word; the viewer hears of it when it runs out.
  const runsDry = () => !video || video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
  const wait = () => {
    attempts += 1;
    away = true;
    setWaiting(runsDry());
    hls.stopLoad();
    clearTimeout(retry);
    retry = setTimeout(goOn, retryDelay(attempts, Math.random()));
  };
  const afterBuffered = (call: () => void) => {
    hls.stopLoad();
    takeBack?.();
    takeBack = () => undefined;
    const cancel = whenDry(video, reached, () => {
      takeBack = null;
      call();
    });
    if (takeBack) takeBack = cancel;
  };
  const goTo = (place: number) => {
    rescuedTo = place;
    if (video) rescueTo(video, place);
    hls.startLoad(place);
  };
  const skip = (fragment: Fragment | undefined) => {
    if (!fragment || !video) return hls.startLoad(reached);
    // Sound and picture come apart: what is there of the one before the other's hole is fetched first.
    if (video.currentTime < fragment.start - NEAR_SECONDS && catchingUp < MOST_CATCHING_UP) {
      catchingUp += 1;
      return hls.startLoad(video.currentTime);
    }
    history.skipped += 1;
    goTo(Math.max(video.currentTime, fragment.end + BEHIND_SECONDS));
  };
  /** Nothing follows the piece that is missing: what comes before it is the end. */
  const endBefore = (fragment: Fragment) => {
    const isNear = (video: HTMLVideoElement) => bufferedUpTo(video, video.currentTime) >= fragment.start - NEAR_SECONDS;
    if (video && !isNear(video)) return afterBuffered(() => goTo(Math.max(0, fragment.start - NEAR_SECONDS)));
    hls.stopLoad();
    for (const type of ['audiovideo', 'video', 'audio'] as const) hls.trigger(Events.BUFFER_EOS, { type });
    takeBack = () => undefined;
  };
  const giveUp = (reason: StreamTrouble) => {
    hls.stopLoad();
    trouble = reason;
    viewer?.onGiveUp(reason, reached);
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
    const wasPlaying = video?.paused === false;
    recovering = true;
    hls.recoverMediaError();
    hls.startLoad(reached);
    // An element with a new decoder is a paused one.
    if (wasPlaying) video?.play().catch(() => undefined);
  };

  /** Whether the film goes on without what is lost beside the picture. */
  const goesOnWithout = (lost: LostTrack, { frag }: ErrorData): boolean => {
    if (lost === 'sound') return leaveSound(hls, viewer?.audioTracks, soundBefore);
    if (lost === 'captions') captions.lose();
    else if (frag) captions.losePiece(frag);
    return true;
  };

  const onError = (_: Events.ERROR, data: ErrorData) => {
    // hls.js waits for the connection and goes on by itself then, without a word.
    if (data.reason === 'offline') {
      away = true;
      setWaiting(runsDry());
    }
    if (video && OWN_STEPS.has(data.details)) announceRescue(video, video.currentTime);
    const lost = lostBesidePicture(data);
    if (lost && goesOnWithout(lost, data)) {
      // hls.js stops for good at what is fatal.
      if (data.fatal) hls.startLoad(reached);
      return;
    }
    if (!data.fatal && (!lost || history.started)) return;
    const fault = hlsFault(data);
    if (recovering && fault.kind === 'decode') return;
    if (performance.now() - decodeFaultAt > FORGIVEN_AFTER_MS) history.decodeRetries = 0;
    switch (remedyFor(fault, history)) {
      case 'wait':
        return wait();
      case 'skip':
        if (data.frag && isLast(data.frag)) return endBefore(data.frag);
        return afterBuffered(() => skip(data.frag));
      case 'ask-again':
        return afterBuffered(() => giveUp('expired'));
      case 'retry-lower':
        return retryLower();
      default:
        if (fault.kind === 'unsupported' || fault.kind === 'decode') return giveUp(fault.kind);
        return afterBuffered(() => giveUp('network'));
    }
  };

  /** The viewer goes to where nothing is buffered while loading stands still: that is a fresh try. */
  const onSeekWhileStill = (element: HTMLVideoElement) => {
    const place = element.currentTime;
    const isOwn = rescuedTo !== null && Math.abs(place - rescuedTo) < NEAR_SECONDS;
    if (isOwn || bufferedUpTo(element, place) > place) return;
    takeBack?.();
    takeBack = null;
    history.skipped = 0;
    hls.startLoad(place);
  };

  hls.on(Events.MANIFEST_PARSED, () => viewer && offerQualities(hls, viewer));
  hls.on(Events.LEVEL_SWITCHED, (_, { level }) => viewer?.renditions.activate(level));
  hls.on(Events.AUDIO_TRACKS_UPDATED, () => viewer && offerSound(hls, viewer));
  hls.on(Events.AUDIO_TRACK_SWITCHING, () => viewer?.audioTracks.hear(hls.audioTrack));
  hls.on(Events.AUDIO_TRACK_SWITCHED, () => {
    soundBefore = hls.audioTrack;
  });
  hls.on(Events.LEVEL_LOADED, (_, { details }) => {
    // hls.js starts at the beginning then, and bears to be moved only when something is there.
    if (history.started || startAt <= details.edge - 1) return;
    clampedStart = Math.max(0, details.edge - BEFORE_END_SECONDS);
  });
  hls.on(Events.MEDIA_ATTACHED, () => {
    recovering = false;
  });
  hls.on(Events.FRAG_BUFFERED, () => {
    history.started = true;
    if (adaptsAgain) hls.loadLevel = -1;
    adaptsAgain = false;
    if (video && clampedStart !== null) video.currentTime = clampedStart;
    clampedStart = null;
    attempts = 0;
    away = false;
    setWaiting(false);
  });
  hls.on(Events.ERROR, onError);
  // What hls.js waits for by itself it must be left to: begun a second time, it asks twice for the sound and plays neither.
  window.addEventListener('online', () => retry !== undefined && goOn(), { signal: listening.signal });
  // hls.js by itself would look for a piece to load with its next tick, although it knows them all.
  const beginNow = () => {
    const isDescribed =
      hls.latestLevelDetails && hls.audioTracks.every((track, index) => index !== hls.audioTrack || track.details);
    if (!isDescribed) return;
    // All parts stop before the first one starts, or the sound would be asked for twice and come never.
    hls.stopLoad();
    hls.startLoad(hls.config.startPosition);
  };
  hls.loadSource(src);

  return {
    attach(element) {
      const { signal } = listening;
      video = element;
      announceHoles(element, signal);
      followShown(element, signal, (position) => {
        if (!history.started) return;
        reached = position;
        history.skipped = 0;
        catchingUp = 0;
      });
      element.addEventListener('seeking', () => takeBack && onSeekWhileStill(element), { signal });
      element.addEventListener('waiting', () => away && setWaiting(true), { signal });
      hls.attachMedia(element);
      hls.once(Events.MEDIA_ATTACHED, beginNow);
    },
    tell(now) {
      viewer = now;
      if (hls.levels.length > 0) offerQualities(hls, now);
      if (hls.currentLevel >= 0) now.renditions.activate(hls.currentLevel);
      if (hls.audioTracks.length > 0) offerSound(hls, now);
      if (waiting) now.onWaiting(true);
      if (trouble) now.onGiveUp(trouble, reached);
    },
    close() {
      listening.abort();
      takeBack?.();
      clearTimeout(retry);
      hls.destroy();
    },
  };
}

/** Whether hls.js can play here; otherwise the browser plays HLS itself (iOS) or not at all. */
export const canPlayByHls = () => Hls.isSupported();

/** Whether a list that will not grow any more ends with this piece. */
const isLast = (fragment: Fragment) => 'endList' in fragment && fragment.endList === true;
