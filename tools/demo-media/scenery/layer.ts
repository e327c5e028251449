import { blend, type Canvas, PICTURE_BOTTOM, PICTURE_TOP, WIDTH } from '../canvas.ts';
import { mix } from '../moods.ts';
import type { Mood } from '../plan.ts';

/** A flat shape from its crest down to the foot of the picture, like cut paper. */
export type Layer = {
  /** Row (in pixels from the top) where the layer begins in a column; columns drift with time. */
  top: (column: number, second: number) => number;
  /** 0 is the furthest colour, 1 the nearest. */
  depth: number;
};

export function paintLayer(canvas: Canvas, layer: Layer, mood: Mood, second: number): void {
  const crest = mix(mood.far, mood.near, layer.depth);
  const foot = mix(crest, mood.skyHorizon, 0.16 * (1 - layer.depth));
  // The colour changes with the distance from the crest, a pixel at a time.
  const shades = Array.from({ length: 141 }, (_, depth) => mix(crest, foot, depth / 140));
  for (let x = 0; x < WIDTH; x++) {
    const top = layer.top(x, second);
    for (let y = Math.max(PICTURE_TOP, Math.floor(top)); y < PICTURE_BOTTOM; y++) {
      const shade = shades[Math.min(140, Math.max(0, Math.round(y - top)))] ?? foot;
      blend(canvas, x, y, shade, y + 1 - top);
    }
  }
}
