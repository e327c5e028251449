type Showing = Pick<HTMLVideoElement, 'readyState' | 'paused' | 'buffered'>;

/** HAVE_CURRENT_DATA and HAVE_FUTURE_DATA; written out, so that the rule needs no browser. */
const CURRENT_DATA = 2;
const FUTURE_DATA = 3;
/** Pieces do not begin to the millisecond where they say. */
const TOLERANCE = 0.1;
/** Playback stops up to this many seconds before the end of what is buffered. */
const LAST_SECONDS = 0.5;

/**
 * Whether an element has nothing left to show: the picture it stands at is the last, and it should go on.
 * @param position seconds; an element that has just been given its stream stands elsewhere than it will begin
 */
export function isDry(element: Showing, position: number): boolean {
  const { readyState, paused } = element;
  if (readyState >= FUTURE_DATA || (readyState === CURRENT_DATA && paused)) return false;
  // Until the first picture, and during a seek, it has no data although the stream has.
  return bufferedUpTo(element, position) <= position + LAST_SECONDS;
}

/**
 * Calls back once everything buffered has been shown, at once when that is so; the answer cancels.
 * @param reached seconds; where an element goes on that has a new stream or decoder and stands at zero
 */
export function whenDry(video: HTMLVideoElement | null, reached: number, call: () => void): () => void {
  const listening = new AbortController();
  const look = () => {
    if (video && !isDry(video, video.currentTime || reached)) return;
    listening.abort();
    call();
  };
  for (const event of ['waiting', 'timeupdate', 'play', 'canplay']) {
    video?.addEventListener(event, look, { signal: listening.signal });
  }
  look();
  return () => listening.abort();
}

/** The end, in seconds, of what is buffered around a position; the position itself where nothing is. */
export function bufferedUpTo({ buffered }: Pick<HTMLVideoElement, 'buffered'>, position: number): number {
  for (let index = 0; index < buffered.length; index++) {
    if (buffered.start(index) <= position + TOLERANCE && position <= buffered.end(index)) return buffered.end(index);
  }
  return position;
}
