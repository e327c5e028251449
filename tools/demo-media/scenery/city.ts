import { type Canvas, fillRect, PICTURE_BOTTOM, WIDTH } from '../canvas.ts';
import { hash } from '../noise.ts';
import type { Colour, Mood, StreamPlan } from '../plan.ts';
import type { Layer } from './layer.ts';

const ROOM = { width: 6, height: 8, columnGap: 16, rowGap: 18 };

const LAMP: Colour = [255, 206, 128];
const SCREEN: Colour = [178, 206, 232];

export function skyline(plan: StreamPlan, index: number): Layer {
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

/** Lit rooms in rows and columns, wherever a house is wide enough and no nearer one stands in front. */
export function paintWindows(canvas: Canvas, plan: StreamPlan, mood: Mood, second: number): void {
  const lit = 0.08 + 0.2 * Math.min(1, mood.stars + 0.3);
  for (const index of [1, 2, 3]) {
    const layer = skyline(plan, index);
    const inFront = index < 3 ? skyline(plan, index + 1) : null;
    const shift = second * 0.02 * index;
    for (let column = 0; column < WIDTH / ROOM.columnGap + 1; column++) {
      const x = Math.round(column * ROOM.columnGap - (shift % ROOM.columnGap));
      const room = Math.round((x + shift) / ROOM.columnGap);
      const { within, width } = houseAt(index, x + shift);
      if (within * width <= 5 || (1 - within) * width <= ROOM.width + 5) continue;
      const hiddenBelow = Math.min(
        inFront?.top(x, second) ?? PICTURE_BOTTOM,
        inFront?.top(x + ROOM.width, second) ?? PICTURE_BOTTOM,
      );
      const lowest = Math.min(hiddenBelow - 3, PICTURE_BOTTOM - 6) - ROOM.height;
      for (let floor = 0; floor < 14; floor++) {
        const y = Math.round(layer.top(x, second)) + 12 + floor * ROOM.rowGap;
        if (y > lowest) break;
        if (isBehindLabel(x, y)) continue;
        // In one of the rooms a person goes to bed or gets up every few minutes.
        const hour = Math.floor(second / 240 + hash(plan.seed, index, room, floor, 1));
        if (hash(plan.seed, index, room, floor, hour) > lit) continue;
        const isWarm = hash(plan.seed, index, room, floor, 2) > 0.25;
        fillRect(canvas, x, y, ROOM.width, ROOM.height, isWarm ? LAMP : SCREEN, 0.3 + 0.15 * index);
      }
    }
  }
}

/** Where the chapter's title stands: a lit window behind a letter would make it hard to read. */
function isBehindLabel(x: number, y: number): boolean {
  return x > 250 && x < 710 && y + ROOM.height > 330 && y < 360;
}
