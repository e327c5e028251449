import { prepareBackdrop } from './backdrop.ts';
import { type Canvas, createCanvas } from './canvas.ts';
import { prepareClock } from './clock.ts';
import { prepareCredits } from './credits.ts';
import { paintPerforations } from './perforations.ts';
import { type StreamPlan, sectionAt } from './plan.ts';
import { FRAME_RATE, SEGMENT_SECONDS } from './timing.ts';

/** Paints a stream's pictures in order; the same canvas is reused, so a picture must be used before the next. */
export async function createPainter(plan: StreamPlan): Promise<(frame: number) => Canvas> {
  const [paintBackdrop, paintClock, paintCredits] = await Promise.all([
    prepareBackdrop(plan),
    prepareClock(),
    prepareCredits(plan),
  ]);
  const backdrop = createCanvas();
  const canvas = createCanvas();
  let paintedSegment = -1;
  let paintedSecond = -1;

  return (frame) => {
    const second = Math.floor(frame / FRAME_RATE);
    const section = sectionAt(plan, second);
    if (section !== 'credits' && second === paintedSecond) return canvas;
    paintedSecond = second;

    const segment = Math.floor(second / SEGMENT_SECONDS);
    if (segment !== paintedSegment) paintBackdrop(backdrop, segment * SEGMENT_SECONDS);
    paintedSegment = segment;

    canvas.set(backdrop);
    if (section === 'credits') paintCredits(canvas, frame - plan.creditsStart * FRAME_RATE);
    paintClock(canvas, section, second);
    paintPerforations(canvas, second);
    return canvas;
  };
}
