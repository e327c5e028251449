import {
  type Canvas,
  CREAM,
  dim,
  drawMask,
  fillRect,
  HEIGHT,
  type Mask,
  PICTURE_BOTTOM,
  PICTURE_TOP,
  tint,
  WIDTH,
} from './canvas.ts';
import { letter, type Style } from './lettering.ts';
import { type Colour, chapterIndexAt, type StreamPlan, sectionAt } from './plan.ts';
import { paintScenery } from './scenery/scenery.ts';
import { SEGMENT_SECONDS } from './timing.ts';

const EDGE_PRINT: Colour = [120, 92, 52];
const SEPIA: Colour = [219, 189, 148];

const titleStyle: Style = { size: 64, tracking: 14 };
const labelStyle: Style = { size: 21, heavier: 0.6, tracking: 7 };
const smallStyle: Style = { size: 19, heavier: 0.4 };
const edgeStyle: Style = { size: 15, heavier: 0.5, tracking: 4 };

/** Everything behind the clock: what stands still for the length of a segment. */
export async function prepareBackdrop(plan: StreamPlan) {
  const edge = await letter('TONIGHT   SAFETY PICTURE   5219', edgeStyle);
  const paintSection = {
    act: await prepareAct(plan),
    intro: await prepareTitleCard(plan),
    recap: await prepareRecap(plan),
    credits: (canvas: Canvas) => canvas.fill(0),
  };

  return (canvas: Canvas, second: number): void => {
    paintSection[sectionAt(plan, second)](canvas, second);
    fillRect(canvas, 0, 0, WIDTH, PICTURE_TOP, [0, 0, 0]);
    fillRect(canvas, 0, PICTURE_BOTTOM, WIDTH, HEIGHT - PICTURE_BOTTOM, [0, 0, 0]);
    drawMask(canvas, edge, 72, 20, EDGE_PRINT, 0.9);
  };
}

async function prepareAct(plan: StreamPlan) {
  const chapters = await Promise.all(
    plan.chapters.map(async ({ title }, index) => ({
      number: await letter(romanNumeral(index + 1), labelStyle),
      title: await letter(title.toUpperCase(), labelStyle),
    })),
  );
  const gap = 26;

  return (canvas: Canvas, second: number): void => {
    paintScenery(canvas, plan, second);
    const chapter = chapters[chapterIndexAt(plan, second)];
    if (!chapter) return;
    const left = (WIDTH - chapter.number.width - gap * 2 - chapter.title.width) / 2;
    drawMask(canvas, chapter.number, left, 332, CREAM, 0.6);
    fillRect(canvas, left + chapter.number.width + gap - 1, 336, 1, 20, CREAM, 0.5);
    drawMask(canvas, chapter.title, left + chapter.number.width + gap * 2, 332, CREAM, 0.9);
  };
}

async function prepareTitleCard(plan: StreamPlan) {
  const title = await letter(plan.title.toUpperCase(), titleStyle);
  const subtitle = await letter(plan.subtitle, smallStyle);

  return (canvas: Canvas, second: number): void => {
    paintScenery(canvas, plan, second);
    dim(canvas, 0.42);
    drawCentred(canvas, title, 196, 1);
    fillRect(canvas, WIDTH / 2 - 60, 306, 120, 1, CREAM, 0.5);
    drawCentred(canvas, subtitle, 318, 0.75);
  };
}

/** Faded pictures from all over the stream inside a narrow frame, a new one every other segment. */
async function prepareRecap(plan: StreamPlan) {
  const label = await letter('PREVIOUSLY', labelStyle);
  const margin = 120;

  return (canvas: Canvas, second: number): void => {
    const scene = Math.floor(second / (2 * SEGMENT_SECONDS));
    paintScenery(canvas, plan, plan.durationSeconds * (0.15 + ((scene * 0.29) % 0.75)));
    tint(canvas, SEPIA);
    fillRect(canvas, 0, 0, margin, HEIGHT, [0, 0, 0]);
    fillRect(canvas, WIDTH - margin, 0, margin, HEIGHT, [0, 0, 0]);
    drawCentred(canvas, label, 320, 0.9);
  };
}

function drawCentred(canvas: Canvas, mask: Mask, top: number, alpha: number): void {
  drawMask(canvas, mask, (WIDTH - mask.width) / 2, top, CREAM, alpha);
}

function romanNumeral(value: number): string {
  return ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][value - 1] ?? String(value);
}
