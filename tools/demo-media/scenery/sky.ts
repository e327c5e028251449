import { blend, type Canvas, fillRect, PICTURE_BOTTOM, PICTURE_TOP, WIDTH } from '../canvas.ts';
import { mix } from '../moods.ts';
import { hash } from '../noise.ts';
import type { Colour, Mood, StreamPlan } from '../plan.ts';

/** Sun or moon. */
export type Orb = { x: number; y: number; radius: number };

const GLOW_RADIUS = 210;

/** The orb crosses the sky once in the length of the stream. */
export function orbAt(plan: StreamPlan, second: number): Orb {
  const progress = second / plan.durationSeconds;
  return {
    x: WIDTH * (0.1 + 0.8 * progress),
    y: 252 - 142 * Math.sin(Math.PI * (0.04 + 0.92 * progress)),
    radius: plan.scenery === 'city' ? 26 : 34,
  };
}

export function paintSky(canvas: Canvas, mood: Mood, orb: Orb): void {
  for (let y = PICTURE_TOP; y < PICTURE_BOTTOM; y++) {
    const depth = Math.min(1, (y - PICTURE_TOP) / 330);
    const sky = mix(mood.skyTop, mood.skyHorizon, depth ** 1.6);
    for (let x = 0; x < WIDTH; x++) {
      const nearness = Math.max(0, 1 - Math.hypot(x - orb.x, y - orb.y) / GLOW_RADIUS);
      const glow = 0.34 * nearness * nearness;
      const at = (y * WIDTH + x) * 3;
      canvas[at] = sky[0] + (mood.orb[0] - sky[0]) * glow;
      canvas[at + 1] = sky[1] + (mood.orb[1] - sky[1]) * glow;
      canvas[at + 2] = sky[2] + (mood.orb[2] - sky[2]) * glow;
    }
  }
}

export function paintStars(canvas: Canvas, plan: StreamPlan, mood: Mood, second: number): void {
  const turned = second * 0.012;
  for (let star = 0; star < 48; star++) {
    if (hash(plan.seed, star, 3) > mood.stars) continue;
    const x = Math.floor((hash(plan.seed, star, 1) * WIDTH + turned) % WIDTH);
    const y = Math.floor(PICTURE_TOP + 6 + hash(plan.seed, star, 2) ** 1.5 * 230);
    const size = hash(plan.seed, star, 4) > 0.8 ? 3 : 2;
    fillRect(canvas, x, y, size, size, [226, 230, 240], 0.35 + 0.5 * hash(plan.seed, star, 5));
  }
}

export function paintDisc(canvas: Canvas, orb: Orb, colour: Colour): void {
  const reach = orb.radius + 1;
  for (let y = Math.floor(orb.y - reach); y <= orb.y + reach; y++) {
    if (y < PICTURE_TOP || y >= PICTURE_BOTTOM) continue;
    for (let x = Math.floor(orb.x - reach); x <= orb.x + reach; x++) {
      blend(canvas, x, y, colour, 0.94 * (orb.radius + 0.5 - Math.hypot(x - orb.x, y - orb.y)));
    }
  }
}
