type Showing = Pick<HTMLVideoElement, 'readyState' | 'paused'>;

/** HAVE_CURRENT_DATA and HAVE_FUTURE_DATA; written out, so that the rule needs no browser. */
const CURRENT_DATA = 2;
const FUTURE_DATA = 3;
/** Pieces do not begin to the millisecond where they say. */
const TOLERANCE = 0.1;

/** Whether an element has nothing left to show: the picture it stands at is the last, and it should go on. */
export function isDry({ readyState, paused }: Showing): boolean {
  return readyState < CURRENT_DATA || (readyState < FUTURE_DATA && !paused);
}

/** Calls back once everything buffered has been shown, at once when that is so; the answer cancels. */
export function whenDry(video: HTMLVideoElement | null, call: () => void): () => void {
  const listening = new AbortController();
  const look = () => {
    if (video && !isDry(video)) return;
    listening.abort();
    call();
  };
  for (const event of ['waiting', 'timeupdate', 'play']) {
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
