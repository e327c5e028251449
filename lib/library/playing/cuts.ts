/** Shorter pieces cost more than they bring: each is a request. Containers round, so that two seconds may be a little less. */
const SHORTEST_SECONDS = 1.9;
/** What is made anew is cut short, so that the first of it is there soon. */
const ENCODED_SECONDS = 2;

/** Where pieces begin, out of where they could: at the first keyframe some seconds behind the last cut. */
export function chooseCuts(keys: readonly number[], shortest = SHORTEST_SECONDS): number[] {
  const cuts: number[] = [];
  for (const key of keys) {
    const last = cuts.at(-1);
    if (last === undefined || key >= last + shortest) cuts.push(key);
  }
  return cuts;
}

/** A file is as long as its longest track: behind the last picture there may be a moment of sound, and no piece. */
const REST_SECONDS = 0.1;

/** Where pieces begin of what is made anew. */
export function evenCuts(start: number, seconds: number, every = ENCODED_SECONDS): number[] {
  const length = Math.max(1, Math.ceil((seconds - REST_SECONDS) / every));
  return Array.from({ length }, (_, index) => start + index * every);
}

/** Half a frame; containers round to milliseconds. */
const LEEWAY_SECONDS = 0.02;

/** Which piece what begins at a time is in; -1 before the first. */
export function pieceAt(cuts: readonly number[], time: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) <= time + LEEWAY_SECONDS) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
