import type { Colour } from './plan.ts';

export const WIDTH = 960;
export const HEIGHT = 540;

/** Top and bottom of the picture between the black bars, of which the lower one holds the perforation strip. */
export const PICTURE_TOP = 60;
export const PICTURE_BOTTOM = 480;

/** The colour of all lettering. */
export const CREAM: Colour = [244, 236, 220];

/** RGB, three bytes a pixel, row by row. */
export type Canvas = Uint8ClampedArray;

/** Coverage (0 to 255) of some lettering. */
export type Mask = { width: number; height: number; coverage: Uint8Array };

export function createCanvas(): Canvas {
  return new Uint8ClampedArray(WIDTH * HEIGHT * 3);
}

export function blend(canvas: Canvas, x: number, y: number, colour: Colour, alpha: number): void {
  if (alpha <= 0 || x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return;
  const at = (y * WIDTH + x) * 3;
  const amount = Math.min(1, alpha);
  // Written out: this runs half a million times for every picture.
  canvas[at] = (canvas[at] ?? 0) * (1 - amount) + colour[0] * amount;
  canvas[at + 1] = (canvas[at + 1] ?? 0) * (1 - amount) + colour[1] * amount;
  canvas[at + 2] = (canvas[at + 2] ?? 0) * (1 - amount) + colour[2] * amount;
}

export function fillRect(
  canvas: Canvas,
  left: number,
  top: number,
  width: number,
  height: number,
  colour: Colour,
  alpha = 1,
): void {
  for (let y = Math.round(top); y < Math.round(top + height); y++) {
    for (let x = Math.round(left); x < Math.round(left + width); x++) blend(canvas, x, y, colour, alpha);
  }
}

export function fillRoundedRect(
  canvas: Canvas,
  left: number,
  top: number,
  width: number,
  height: number,
  radius: number,
  colour: Colour,
): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const beyondX = Math.max(radius - (x + 0.5), x + 0.5 - (width - radius), 0);
      const beyondY = Math.max(radius - (y + 0.5), y + 0.5 - (height - radius), 0);
      blend(canvas, left + x, top + y, colour, radius + 0.5 - Math.hypot(beyondX, beyondY));
    }
  }
}

/** Draws lettering with its left edge and top at a place; with `fade`, rows vanish towards its top and bottom. */
export function drawMask(
  canvas: Canvas,
  mask: Mask,
  left: number,
  top: number,
  colour: Colour,
  alpha = 1,
  fade?: { top: number; bottom: number; length: number },
): void {
  const originX = Math.round(left);
  const originY = Math.round(top);
  for (let y = 0; y < mask.height; y++) {
    const edge = fade ? Math.min(originY + y - fade.top, fade.bottom - (originY + y)) / fade.length : 1;
    if (edge <= 0) continue;
    const rowAlpha = alpha * Math.min(1, edge);
    for (let x = 0; x < mask.width; x++) {
      const coverage = mask.coverage[y * mask.width + x] ?? 0;
      if (coverage > 0) blend(canvas, originX + x, originY + y, colour, (coverage / 255) * rowAlpha);
    }
  }
}

/** Darkens (below 1) everything between the black bars. */
export function dim(canvas: Canvas, factor: number): void {
  for (let at = PICTURE_TOP * WIDTH * 3; at < PICTURE_BOTTOM * WIDTH * 3; at++) {
    canvas[at] = (canvas[at] ?? 0) * factor;
  }
}

/** Turns everything into shades of one colour. */
export function tint(canvas: Canvas, colour: Colour): void {
  for (let at = 0; at < canvas.length; at += 3) {
    const grey = (0.3 * (canvas[at] ?? 0) + 0.59 * (canvas[at + 1] ?? 0) + 0.11 * (canvas[at + 2] ?? 0)) / 255;
    canvas[at] = grey * colour[0];
    canvas[at + 1] = grey * colour[1];
    canvas[at + 2] = grey * colour[2];
  }
}
