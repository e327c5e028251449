import type { Colour, Mood, StreamPlan } from './plan.ts';
import { chapterIndexAt } from './plan.ts';

export const moods = {
  dusk: {
    skyTop: [30, 24, 52],
    skyHorizon: [176, 92, 78],
    far: [96, 56, 78],
    near: [14, 10, 22],
    orb: [255, 214, 160],
    stars: 0.15,
  },
  afterglow: {
    skyTop: [18, 20, 46],
    skyHorizon: [112, 66, 92],
    far: [62, 44, 78],
    near: [10, 9, 20],
    orb: [250, 222, 190],
    stars: 0.45,
  },
  night: {
    skyTop: [8, 12, 30],
    skyHorizon: [38, 58, 96],
    far: [30, 44, 76],
    near: [5, 8, 16],
    orb: [232, 236, 244],
    stars: 1,
  },
  smallHours: {
    skyTop: [4, 10, 18],
    skyHorizon: [20, 66, 74],
    far: [16, 48, 56],
    near: [3, 8, 10],
    orb: [214, 240, 232],
    stars: 1,
  },
  rain: {
    skyTop: [16, 20, 26],
    skyHorizon: [70, 82, 92],
    far: [48, 58, 66],
    near: [8, 10, 13],
    orb: [190, 198, 204],
    stars: 0,
  },
  ember: {
    skyTop: [22, 12, 18],
    skyHorizon: [128, 54, 36],
    far: [84, 36, 32],
    near: [14, 6, 8],
    orb: [255, 186, 122],
    stars: 0.3,
  },
  firstLight: {
    skyTop: [34, 46, 84],
    skyHorizon: [216, 148, 118],
    far: [120, 92, 112],
    near: [18, 18, 32],
    orb: [255, 232, 196],
    stars: 0.05,
  },
} as const satisfies Record<string, Mood>;

/** How long one chapter's colours take to become the next one's. */
const FADE_SECONDS = 36;

export function moodAt(plan: StreamPlan, second: number): Mood {
  const index = chapterIndexAt(plan, second);
  const chapter = plan.chapters[index];
  if (!chapter) throw new Error(`${plan.name} has no chapter at ${second} s`);
  const before = plan.chapters[index - 1];
  const progress = Math.min(1, (second - chapter.start) / FADE_SECONDS);
  return before ? mixMoods(before.mood, chapter.mood, progress) : chapter.mood;
}

export function mix(from: Colour, to: Colour, amount: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * amount,
    from[1] + (to[1] - from[1]) * amount,
    from[2] + (to[2] - from[2]) * amount,
  ];
}

function mixMoods(from: Mood, to: Mood, amount: number): Mood {
  return {
    skyTop: mix(from.skyTop, to.skyTop, amount),
    skyHorizon: mix(from.skyHorizon, to.skyHorizon, amount),
    far: mix(from.far, to.far, amount),
    near: mix(from.near, to.near, amount),
    orb: mix(from.orb, to.orb, amount),
    stars: from.stars + (to.stars - from.stars) * amount,
  };
}
