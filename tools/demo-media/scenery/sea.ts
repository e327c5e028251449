import { type Canvas, fillRect, WIDTH } from '../canvas.ts';
import { mix } from '../moods.ts';
import { hash, smoothNoise } from '../noise.ts';
import type { Colour, Mood, StreamPlan } from '../plan.ts';
import type { Layer } from './layer.ts';

const HORIZON = 396;
const LAMPLIGHT: Colour = [255, 212, 140];

export function island(seed: number): Layer {
  return {
    depth: 0.1,
    top: (column, second) => {
      const x = (column + second * 0.05) / 210;
      return HORIZON + 14 - Math.max(0, smoothNoise(seed, x) - 0.45) * 150;
    },
  };
}

export function swell(index: number): Layer {
  const base = HORIZON + index * 21;
  const length = 90 + index * 55;
  return {
    depth: 0.3 + index * 0.23,
    top: (column, second) =>
      base + Math.sin((column + second * (1.5 + index)) / length + index * 2.1) * (1 + index * 2.4),
  };
}

export function paintGlints(canvas: Canvas, plan: StreamPlan, mood: Mood, orb: { x: number }, second: number): void {
  // Drawn into the sky's foot as well, which the waves then cover: light lies on the water only.
  const spell = Math.floor(second / 12);
  for (let glint = 0; glint < 26; glint++) {
    const y = HORIZON - 6 + Math.floor(hash(plan.seed, glint, spell, 1) * 8);
    const x = orb.x + (hash(plan.seed, glint, spell, 2) - 0.5) * 150;
    fillRect(canvas, x, y, 10 + hash(plan.seed, glint, 3) * 26, 1, mood.orb, 0.2);
  }
}

export function paintFerry(canvas: Canvas, plan: StreamPlan, mood: Mood, second: number): void {
  const x = Math.round(WIDTH * (0.92 - 0.8 * (second / plan.durationSeconds)));
  const y = HORIZON + 22 + Math.round(Math.sin(second / 9));
  const hull = mix(mood.near, mood.far, 0.15);
  for (let row = 0; row < 14; row++) fillRect(canvas, x + row * 0.8, y + row, 118 - row * 1.6, 1, hull);
  fillRect(canvas, x + 16, y - 12, 86, 12, hull);
  fillRect(canvas, x + 28, y - 22, 58, 10, hull);
  fillRect(canvas, x + 66, y - 36, 10, 14, hull);
  for (let porthole = 0; porthole < 10; porthole++) {
    fillRect(canvas, x + 21 + porthole * 8, y - 8, 4, 3, LAMPLIGHT, 0.9);
    if (porthole < 6) fillRect(canvas, x + 33 + porthole * 8, y - 18, 4, 3, LAMPLIGHT, 0.75);
  }
  for (let row = 0; row < 5; row++) {
    fillRect(canvas, x + 22 + row * 3, y + 17 + row * 4, 84 - row * 9, 1, LAMPLIGHT, 0.22 - row * 0.03);
  }
}
