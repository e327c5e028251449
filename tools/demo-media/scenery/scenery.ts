import type { Canvas } from '../canvas.ts';
import { moodAt } from '../moods.ts';
import type { StreamPlan } from '../plan.ts';
import { paintWindows, skyline } from './city.ts';
import { type Layer, paintLayer } from './layer.ts';
import { ridge } from './ridges.ts';
import { island, paintFerry, paintGlints, swell } from './sea.ts';
import { orbAt, paintDisc, paintSky, paintStars } from './sky.ts';

/**
 * The landscape behind the clock. It moves so slowly that one picture per segment is enough, which keeps the streams
 * small: everything but the clock stands still between two keyframes.
 */
export function paintScenery(canvas: Canvas, plan: StreamPlan, second: number): void {
  const mood = moodAt(plan, second);
  const orb = orbAt(plan, second);
  canvas.fill(0);
  paintSky(canvas, mood, orb);
  paintStars(canvas, plan, mood, second);
  paintDisc(canvas, orb, mood.orb);
  if (plan.scenery === 'sea') paintGlints(canvas, plan, mood, orb, second);
  for (const layer of layersOf(plan)) paintLayer(canvas, layer, mood, second);
  if (plan.scenery === 'city') paintWindows(canvas, plan, mood, second);
  if (plan.scenery === 'sea') paintFerry(canvas, plan, mood, second);
}

/** What stands between the sky and the viewer, furthest first. */
function layersOf(plan: StreamPlan): Layer[] {
  if (plan.scenery === 'ridges') return [0, 1, 2, 3].map((index) => ridge(plan.seed, index));
  if (plan.scenery === 'city') return [ridge(plan.seed, 0, 0.3), ...[1, 2, 3].map((index) => skyline(plan, index))];
  return [island(plan.seed), ...[0, 1, 2, 3].map((index) => swell(index))];
}
