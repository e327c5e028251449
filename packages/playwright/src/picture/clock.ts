/**
 * The demo streams carry their own clock: along the bottom edge of the picture runs a film perforation strip whose
 * holes are lit or dark and spell the second of the picture in binary. A test draws the video on a canvas and reads the
 * position off the picture itself, without trusting anything a player says about it.
 *
 * All lengths are fractions of the frame, so the strip is found in every rendition and at every canvas size.
 */
export const pictureClock = {
  /** The second of the picture, most significant bit on the left; 16 bits last for more than 18 hours. */
  bits: 16,
  /** Holes in the strip: one that is always lit, the bits, and another that is always lit. */
  holes: 18,
  /** Centre of the leftmost hole, as a fraction of the frame's width. */
  firstHoleCentre: 72 / 960,
  /** Distance between the centres of neighbouring holes, as a fraction of the frame's width. */
  pitch: 48 / 960,
  /** Side of a square hole, as a fraction of the frame's width. */
  side: 28 / 960,
  /** Centre line of the strip, as a fraction of the frame's height. */
  centreLine: 510 / 540,
} as const;

/** Luma (0 to 255) above which a hole is lit, and below which it is dark; between the two nothing is read. */
const LIT_ABOVE = 140;
const DARK_BELOW = 95;

/** A picture, or some of its rows: RGBA, row by row, as `CanvasRenderingContext2D.getImageData` gives it. */
export interface Picture {
  pixels: Uint8ClampedArray;
  /** Of the whole picture. */
  width: number;
  height: number;
  /** The first row that is there. */
  top?: number;
}

/** The rows that the strip is read from, of a picture of that size: the rest need not be looked at. */
export function stripRows({ width, height }: { width: number; height: number }): { top: number; rows: number } {
  const reach = (pictureClock.side * width) / 2;
  const top = Math.floor(pictureClock.centreLine * height - reach);
  return { top, rows: Math.min(height, Math.ceil(pictureClock.centreLine * height + reach)) - top };
}

/**
 * The second shown in the picture, or null when the pixels hold no readable strip (a blank frame, another film, a
 * picture that is covered).
 */
export function decodePictureClock(picture: Picture): number | null {
  const read = (position: number): boolean | null => {
    const luma = meanLumaAround(picture, position);
    if (luma > LIT_ABOVE) return true;
    if (luma < DARK_BELOW) return false;
    return null;
  };

  const guardsAreLit = read(0) === true && read(pictureClock.holes - 1) === true;
  const bridgesAreDark = read(0.5) === false && read(pictureClock.holes - 1.5) === false;
  if (!guardsAreLit || !bridgesAreDark) return null;

  let second = 0;
  for (let bit = 1; bit <= pictureClock.bits; bit++) {
    const lit = read(bit);
    if (lit === null) return null;
    second = second * 2 + (lit ? 1 : 0);
  }
  return second;
}

/** Mean luma of the inner part of a hole; a position of 0.5 is the bridge between the first two holes. */
function meanLumaAround({ pixels, width, height, top = 0 }: Picture, position: number): number {
  const centreX = (pictureClock.firstHoleCentre + position * pictureClock.pitch) * width;
  const centreY = pictureClock.centreLine * height;
  const reach = Math.max(1, (pictureClock.side * width) / (Number.isInteger(position) ? 4 : 8));
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(centreY - reach); y < centreY + reach; y++) {
    for (let x = Math.floor(centreX - reach); x < centreX + reach; x++) {
      const at = ((y - top) * width + x) * 4;
      sum += 0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
      count++;
    }
  }
  return sum / count;
}
