import { onePerProcess } from '@/lib/process/one-per-process';

/*
 * Which heights this machine makes quickly enough. A film is not begun taller than another, no harder to read, fell behind a while ago: the
 * player would find that out by itself, but only once its picture stood still.
 */

/** Below that there is nothing left for what else the machine does. */
const HOLDS = 1.15;
/** A machine that was busy is not slow for ever. */
const REMEMBERED_MS = 60 * 60_000;
const MOST = 100;

/** What is made anew, and how hard it is. */
export interface Made {
  height: number;
  /** Of what is read: its pixels a second. */
  pixels: number;
  encoder: string;
}

export interface Measured extends Made {
  speed: number;
  at: number;
}

/**
 * Those of the heights, the tallest first, that the machine holds as far as it is known; the lowest in any case.
 * @param known what was measured, the newest last.
 */
export function heldHeights(
  heights: readonly number[],
  film: Omit<Made, 'height'>,
  known: readonly Measured[],
  now: number,
): number[] {
  const recent = known.filter(({ encoder, at }) => encoder === film.encoder && now - at < REMEMBERED_MS);
  const held = heights.filter((height) => {
    // The newest that says anything: an easier one that did not hold, or a harder one that did.
    const telling = recent.findLast((each) =>
      each.speed < HOLDS
        ? each.height <= height && each.pixels <= film.pixels
        : each.height >= height && each.pixels >= film.pixels,
    );
    return telling === undefined || telling.speed >= HOLDS;
  });
  return held.length > 0 ? held : heights.slice(-1);
}

const measured = onePerProcess('machine-speed', (): Measured[] => []);

export function noteSpeed(made: Made, speed: number): void {
  const all = measured.get();
  const same = all.findIndex(
    ({ height, pixels, encoder }) => height === made.height && pixels === made.pixels && encoder === made.encoder,
  );
  if (same >= 0) all.splice(same, 1);
  all.push({ ...made, speed, at: Date.now() });
  if (all.length > MOST) all.shift();
}

/** The heights that a film is offered in by this machine now. */
export function heightsHere(heights: readonly number[], film: Omit<Made, 'height'>): number[] {
  return heldHeights(heights, film, measured.get(), Date.now());
}
