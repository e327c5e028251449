import { blend, type Canvas, fillRect, PICTURE_BOTTOM, PICTURE_TOP, WIDTH } from './canvas.ts';
import { mix, moodAt } from './moods.ts';
import { hash, smoothNoise } from './noise.ts';
import type { Colour, Mood, StreamPlan } from './plan.ts';

/** How the scenery differs from stream to stream: what stands between the sky and the viewer, furthest first. */
type Layer = {
  /** Row (in pixels from the top) where the layer begins in a column; columns drift with time. */
  top: (column: number, second: number) => number;
  /** 0 is the furthest colour, 1 the nearest. */
  depth: number;
};

const GLOW_RADIUS = 210;

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

function orbAt(plan: StreamPlan, second: number): { x: number; y: number; radius: number } {
  const progress = second / plan.durationSeconds;
  return {
    x: WIDTH * (0.1 + 0.8 * progress),
    y: 252 - 142 * Math.sin(Math.PI * (0.04 + 0.92 * progress)),
    radius: plan.scenery === 'city' ? 26 : 34,
  };
}

function paintSky(canvas: Canvas, mood: Mood, orb: { x: number; y: number }): void {
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

function paintStars(canvas: Canvas, plan: StreamPlan, mood: Mood, second: number): void {
  const turned = second * 0.012;
  for (let star = 0; star < 48; star++) {
    if (hash(plan.seed, star, 3) > mood.stars) continue;
    const x = Math.floor((hash(plan.seed, star, 1) * WIDTH + turned) % WIDTH);
    const y = Math.floor(PICTURE_TOP + 6 + hash(plan.seed, star, 2) ** 1.5 * 230);
    const size = hash(plan.seed, star, 4) > 0.8 ? 3 : 2;
    fillRect(canvas, x, y, size, size, [226, 230, 240], 0.35 + 0.5 * hash(plan.seed, star, 5));
  }
}

function paintDisc(canvas: Canvas, orb: { x: number; y: number; radius: number }, colour: Colour): void {
  const reach = orb.radius + 1;
  for (let y = Math.floor(orb.y - reach); y <= orb.y + reach; y++) {
    if (y < PICTURE_TOP || y >= PICTURE_BOTTOM) continue;
    for (let x = Math.floor(orb.x - reach); x <= orb.x + reach; x++) {
      blend(canvas, x, y, colour, 0.94 * (orb.radius + 0.5 - Math.hypot(x - orb.x, y - orb.y)));
    }
  }
}

function paintLayer(canvas: Canvas, layer: Layer, mood: Mood, second: number): void {
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

function layersOf(plan: StreamPlan): Layer[] {
  if (plan.scenery === 'ridges') return [0, 1, 2, 3].map((index) => ridge(plan.seed, index));
  if (plan.scenery === 'city') return [ridge(plan.seed, 0, 0.3), ...[1, 2, 3].map((index) => skyline(plan, index))];
  return [island(plan.seed), ...[0, 1, 2, 3].map((index) => swell(index))];
}

function ridge(seed: number, index: number, height = 1): Layer {
  const base = 318 + index * 44;
  const wave = 150 - index * 18;
  const drift = 0.03 + index * 0.035;
  return {
    depth: index / 3,
    top: (column, second) => {
      const x = (column + second * drift) / wave;
      const rolling = smoothNoise(seed + index, x) * 0.7 + smoothNoise(seed + index + 50, x * 2.7) * 0.3;
      const crag = (1 - Math.abs(smoothNoise(seed + index + 90, x * 1.3) * 2 - 1)) * (index === 1 ? 46 : 22);
      return base - (rolling * (110 - index * 16) + crag) * height;
    },
  };
}

function skyline(plan: StreamPlan, index: number): Layer {
  const drift = 0.02 * index;
  return {
    depth: 0.25 + index * 0.25,
    top: (column, second) => {
      const { cell, within } = houseAt(index, column + second * drift);
      const tall = hash(plan.seed, index, cell);
      const gap = hash(plan.seed, index, cell, 9) > 0.75 && within > 0.9 ? 40 : 0;
      const mast = index === 2 && tall > 0.86 && Math.abs(within - 0.5) < 0.02 ? 22 : 0;
      return 366 + index * 32 - (24 + tall ** 1.4 * (96 - index * 12)) - mast + gap;
    },
  };
}

/** The house a column belongs to, and how far across it (0 to 1) the column is. */
function houseAt(index: number, column: number): { cell: number; within: number; width: number } {
  const width = 34 + index * 14;
  return { cell: Math.floor(column / width), within: (column / width) % 1, width };
}

const ROOM = { width: 6, height: 8, columnGap: 16, rowGap: 18 };

/** Where the chapter's title stands; a lit window behind a letter would make it hard to read. */
const LABEL = { left: 250, right: 710, top: 330, bottom: 360 };

function paintWindows(canvas: Canvas, plan: StreamPlan, mood: Mood, second: number): void {
  const lit = 0.08 + 0.2 * Math.min(1, mood.stars + 0.3);
  for (const index of [1, 2, 3]) {
    const layer = skyline(plan, index);
    const inFront = index < 3 ? skyline(plan, index + 1) : null;
    const shift = second * 0.02 * index;
    for (let column = 0; column < WIDTH / ROOM.columnGap + 1; column++) {
      const x = Math.round(column * ROOM.columnGap - (shift % ROOM.columnGap));
      const room = Math.round((x + shift) / ROOM.columnGap);
      const { within, width } = houseAt(index, x + shift);
      const fits = within * width > 5 && (1 - within) * width > ROOM.width + 5;
      const roof = layer.top(x, second);
      const hiddenBelow = Math.min(
        inFront?.top(x, second) ?? PICTURE_BOTTOM,
        inFront?.top(x + ROOM.width, second) ?? PICTURE_BOTTOM,
      );
      for (let floor = 0; fits && floor < 14; floor++) {
        const y = Math.round(roof) + 12 + floor * ROOM.rowGap;
        if (y + ROOM.height > LABEL.top && y < LABEL.bottom && x > LABEL.left && x < LABEL.right) continue;
        if (y + ROOM.height > hiddenBelow - 3 || y + ROOM.height > PICTURE_BOTTOM - 6) break;
        // Somebody goes to bed or gets up every few minutes.
        const hour = Math.floor(second / 240 + hash(plan.seed, index, room, floor, 1));
        if (hash(plan.seed, index, room, floor, hour) > lit) continue;
        const warm = hash(plan.seed, index, room, floor, 2) > 0.25;
        fillRect(canvas, x, y, ROOM.width, ROOM.height, warm ? [255, 206, 128] : [178, 206, 232], 0.3 + 0.15 * index);
      }
    }
  }
}

const HORIZON = 396;

function island(seed: number): Layer {
  return {
    depth: 0.1,
    top: (column, second) => {
      const x = (column + second * 0.05) / 210;
      return HORIZON + 14 - Math.max(0, smoothNoise(seed, x) - 0.45) * 150;
    },
  };
}

function swell(index: number): Layer {
  const base = HORIZON + index * 21;
  const length = 90 + index * 55;
  return {
    depth: 0.3 + index * 0.23,
    top: (column, second) =>
      base + Math.sin((column + second * (1.5 + index)) / length + index * 2.1) * (1 + index * 2.4),
  };
}

function paintGlints(canvas: Canvas, plan: StreamPlan, mood: Mood, orb: { x: number }, second: number): void {
  // Drawn into the sky's foot as well, which the waves then cover: light lies on the water only.
  const spell = Math.floor(second / 12);
  for (let glint = 0; glint < 26; glint++) {
    const y = HORIZON - 6 + Math.floor(hash(plan.seed, glint, spell, 1) * 8);
    const x = orb.x + (hash(plan.seed, glint, spell, 2) - 0.5) * 150;
    fillRect(canvas, x, y, 10 + hash(plan.seed, glint, 3) * 26, 1, mood.orb, 0.2);
  }
}

function paintFerry(canvas: Canvas, plan: StreamPlan, mood: Mood, second: number): void {
  const x = Math.round(WIDTH * (0.92 - 0.8 * (second / plan.durationSeconds)));
  const y = HORIZON + 22 + Math.round(Math.sin(second / 9));
  const hull = mix(mood.near, mood.far, 0.15);
  for (let row = 0; row < 14; row++) fillRect(canvas, x + row * 0.8, y + row, 118 - row * 1.6, 1, hull);
  fillRect(canvas, x + 16, y - 12, 86, 12, hull);
  fillRect(canvas, x + 28, y - 22, 58, 10, hull);
  fillRect(canvas, x + 66, y - 36, 10, 14, hull);
  for (let porthole = 0; porthole < 10; porthole++) {
    fillRect(canvas, x + 21 + porthole * 8, y - 8, 4, 3, [255, 212, 140], 0.9);
    if (porthole < 6) fillRect(canvas, x + 33 + porthole * 8, y - 18, 4, 3, [255, 212, 140], 0.75);
  }
  for (let row = 0; row < 5; row++) {
    fillRect(canvas, x + 22 + row * 3, y + 17 + row * 4, 84 - row * 9, 1, [255, 212, 140], 0.22 - row * 0.03);
  }
}
