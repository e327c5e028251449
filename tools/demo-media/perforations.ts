import { pictureClock } from '../../packages/playwright/src/picture/clock.ts';
import { type Canvas, fillRoundedRect, HEIGHT, WIDTH } from './canvas.ts';
import type { Colour } from './plan.ts';

const LIT: Colour = [236, 224, 196];
const DARK: Colour = [38, 35, 34];

/** The second in binary; see packages/playwright/src/picture/clock.ts for what the holes mean. */
export function paintPerforations(canvas: Canvas, second: number): void {
  const { bits, holes, firstHoleCentre, pitch, side, centreLine } = pictureClock;
  const size = Math.round(side * WIDTH);
  const top = Math.round(centreLine * HEIGHT - size / 2);
  for (let hole = 0; hole < holes; hole++) {
    const isGuard = hole === 0 || hole === holes - 1;
    const isLit = isGuard || ((second >> (bits - hole)) & 1) === 1;
    const left = Math.round((firstHoleCentre + hole * pitch) * WIDTH - size / 2);
    fillRoundedRect(canvas, left, top, size, size, 6, isLit ? LIT : DARK);
  }
}
