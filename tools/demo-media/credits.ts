import { type Canvas, CREAM, drawMask, PICTURE_BOTTOM, PICTURE_TOP } from './canvas.ts';
import { letter, type Style } from './lettering.ts';
import type { StreamPlan } from './plan.ts';

const STYLE: Style = { size: 22, heavier: 0.4 };
const LINE = 38;

/** Whole pixels, also at half the size: the encoder then only moves what it already has. */
const PIXELS_PER_FRAME = 6;

const FADE = { top: PICTURE_TOP + 6, bottom: PICTURE_BOTTOM - 6, length: 48 };

/** Names that roll upwards for as long as the credits last, again from the first after the last. */
export async function prepareCredits(plan: StreamPlan) {
  const credits = await Promise.all(
    plan.credits.map(async ([role, name]) => ({ role: await letter(role, STYLE), name: await letter(name, STYLE) })),
  );

  return (canvas: Canvas, frame: number): void => {
    const scrolled = frame * PIXELS_PER_FRAME;
    for (let line = Math.max(0, Math.floor((scrolled - PICTURE_BOTTOM) / LINE)); ; line++) {
      const top = PICTURE_BOTTOM + line * LINE - scrolled;
      if (top > PICTURE_BOTTOM) return;
      const credit = credits[line % credits.length];
      if (!credit) return;
      drawMask(canvas, credit.role, 660 - credit.role.width, top, CREAM, 0.55, FADE);
      drawMask(canvas, credit.name, 684, top, CREAM, 0.95, FADE);
    }
  };
}
