import type { FoundMarker } from '@/lib/library/markers/markers';

/** A keyframe near the end of a film, and how much of it is black, from 0 to 1. */
export interface KeyFrame {
  time: number;
  black: number;
}

/** Credits are letters on black: of such a frame as much is black. */
const MOSTLY_BLACK = 0.8;
/** How much of what is behind must be such frames, and how much of what is before may be. */
const [LEAST_BEHIND, MOST_BEFORE] = [0.75, 0.5];
/** What comes before is compared for as long. */
const BEFORE_SECONDS = 120;
const SHORTEST_SECONDS = 10;
const FEWEST_FRAMES = 2;

/** Where credits may begin: between two keyframes. */
export interface Turn {
  before: number;
  behind: number;
  /** From 0 to 1, how much darker it is behind than before. */
  contrast: number;
}

/**
 * The time from which on a film is letters on black, up to its end.
 * @param frames of its end, in their order. @returns null where there is none.
 */
export function turnToBlack(frames: readonly KeyFrame[], seconds: number): Turn | null {
  let found: Turn | null = null;
  for (const [index, { time }] of frames.entries()) {
    const [behind, before] = [
      frames.slice(index),
      frames.slice(0, index).filter((each) => time - each.time < BEFORE_SECONDS),
    ];
    if (seconds - time < SHORTEST_SECONDS || behind.length < FEWEST_FRAMES || before.length === 0) continue;
    if ((frames[index]?.black ?? 0) < MOSTLY_BLACK) continue;
    const [share, shareBefore] = [darkShare(behind), darkShare(before)];
    if (share < LEAST_BEHIND || shareBefore > MOST_BEFORE) continue;
    const contrast = share * (1 - shareBefore);
    if (contrast > (found?.contrast ?? 0)) found = { before: before.at(-1)?.time ?? 0, behind: time, contrast };
  }
  return found;
}

function darkShare(frames: readonly KeyFrame[]): number {
  return frames.filter(({ black }) => black >= MOSTLY_BLACK).length / frames.length;
}

export interface Moment {
  start: number;
  end: number;
}

/** Where between the two keyframes credits begin, by a moment that is all black, and how sure that is. */
export function darkCredits(
  { before, behind, contrast }: Turn,
  { blacks, silences }: { blacks: readonly Moment[]; silences: readonly Moment[] },
  seconds: number,
): FoundMarker {
  const black = blacks.find(({ start, end }) => end > before && start <= behind);
  const start = black ? black.start : behind;
  const isStill = silences.some((moment) => moment.start < start + 2 && moment.end > start - 2);
  const confidence = contrast * 0.7 + (black ? 0.2 : 0) + (isStill ? 0.1 : 0);
  return { start, end: seconds, confidence, by: 'black' };
}
