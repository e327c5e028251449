import { isRescueOver, isRescuesOwnSeek } from '@/lib/progress/rescued';

/** Called out on the video element before the player itself moves it: that is no act of the viewer. */
const RESCUE = 'tonight-rescue';

/** Seconds between a hole's edge and where playback stops for it, or goes on behind it. */
const NEAR = 0.5;

/** Moves playback to a place that the viewer did not ask for. */
export function rescueTo(video: HTMLVideoElement, position: number): void {
  announceRescue(video, position);
  video.currentTime = position;
}

/** Announces the rescue on the element, before the element's own event of the seek. */
export function announceRescue(video: HTMLVideoElement, position: number): void {
  video.dispatchEvent(new CustomEvent<number>(RESCUE, { detail: position }));
}

/** hls.js, too, steps over holes by itself, mostly without a word: this calls it out before the seek. */
export function announceHoles(video: HTMLVideoElement, signal: AbortSignal): void {
  let stoodAt = 0;
  const note = () => {
    if (!video.seeking) stoodAt = video.currentTime;
  };
  for (const event of ['timeupdate', 'waiting', 'pause']) video.addEventListener(event, note, { signal });
  const onSeeking = () => {
    if (isOverHole(stoodAt, video.currentTime, video.buffered)) announceRescue(video, video.currentTime);
  };
  video.addEventListener('seeking', onSeeking, { signal, capture: true });
}

/** Whether a step leads from where nothing more is buffered forward to the beginning of what is. */
export function isOverHole(from: number, to: number, buffered: Pick<TimeRanges, 'length' | 'start' | 'end'>): boolean {
  if (to <= from) return false;
  let leadsToBeginning = false;
  for (let index = 0; index < buffered.length; index++) {
    const [start, end] = [buffered.start(index), buffered.end(index)];
    if (start <= from && end > from + NEAR) return false;
    if (to > start - 0.01 && to < start + NEAR) leadsToBeginning = true;
  }
  return leadsToBeginning;
}

/** Calls back with where the player is about to move by itself. */
export function onRescue(video: HTMLVideoElement, signal: AbortSignal, call: (position: number) => void): void {
  video.addEventListener(RESCUE, (event) => call((event as CustomEvent<number>).detail), { signal });
}

/** Follows the place that was really shown: after a rescue that is the old one, until playback has come on behind it. */
export function followShown(video: HTMLVideoElement, signal: AbortSignal, call: (position: number) => void): void {
  let rescuedTo: number | null = null;
  onRescue(video, signal, (position) => {
    rescuedTo = position;
  });
  video.addEventListener(
    'seeking',
    () => {
      if (rescuedTo !== null && !isRescuesOwnSeek(rescuedTo, video.currentTime)) rescuedTo = null;
    },
    { signal },
  );
  video.addEventListener(
    'timeupdate',
    () => {
      // An element in trouble, or with a new decoder, may stand at zero.
      if (video.readyState === 0 || video.error) return;
      if (rescuedTo !== null && (video.seeking || !isRescueOver(rescuedTo, video.currentTime))) return;
      rescuedTo = null;
      call(video.currentTime);
    },
    { signal },
  );
}
