import { pictureClock } from '../../lib/testing/picture-clock.ts';
import {
  type Canvas,
  createCanvas,
  dim,
  drawMask,
  fillRect,
  fillRoundedRect,
  HEIGHT,
  type Mask,
  PICTURE_BOTTOM,
  PICTURE_TOP,
  WIDTH,
} from './canvas.ts';
import { letter, type Style } from './lettering.ts';
import { type Colour, chapterIndexAt, type StreamPlan, sectionAt } from './plan.ts';
import { paintScenery } from './scenery.ts';

/** Pictures per second. Only the credits, which roll, need more than one. */
export const FRAME_RATE = 4;

/** The landscape is painted anew with every keyframe. */
export const SEGMENT_SECONDS = 6;

const CREAM: Colour = [244, 236, 220];
const LIT: Colour = [236, 224, 196];
const DARK: Colour = [38, 35, 34];
const EDGE_PRINT: Colour = [120, 92, 52];

const clockStyle = { act: { size: 150 }, recap: { size: 112 }, intro: { size: 62, heavier: 1 }, credits: { size: 96 } };
const titleStyle: Style = { size: 64, tracking: 14 };
const labelStyle: Style = { size: 21, heavier: 0.6, tracking: 7 };
const smallStyle: Style = { size: 19, heavier: 0.4 };
const edgeStyle: Style = { size: 15, heavier: 0.5, tracking: 4 };
const creditStyle: Style = { size: 22, heavier: 0.4 };

const CREDIT_LINE = 38;
const CREDIT_PIXELS_PER_FRAME = 6;

type Lettering = {
  digits: Record<keyof typeof clockStyle, Mask[]>;
  chapters: { number: Mask; title: Mask }[];
  title: Mask;
  subtitle: Mask;
  recap: Mask;
  edge: Mask;
  credits: { role: Mask; name: Mask }[];
};

/** Paints a stream's pictures in order; the same canvas is reused, so a picture must be used before the next. */
export async function createPainter(plan: StreamPlan): Promise<(frame: number) => Canvas> {
  const lettering = await prepare(plan);
  const background = createCanvas();
  const canvas = createCanvas();
  let paintedSegment = -1;
  let paintedFrame = -1;

  return (frame) => {
    const second = Math.floor(frame / FRAME_RATE);
    const section = sectionAt(plan, second);
    if (section !== 'credits' && Math.floor(paintedFrame / FRAME_RATE) === second) return canvas;
    paintedFrame = frame;

    const segment = Math.floor(second / SEGMENT_SECONDS);
    if (segment !== paintedSegment) {
      paintBackground(background, plan, lettering, segment * SEGMENT_SECONDS);
      paintedSegment = segment;
    }
    canvas.set(background);
    if (section === 'credits') rollCredits(canvas, lettering, frame - plan.creditsStart * FRAME_RATE);
    paintClock(canvas, lettering, section, second);
    paintPerforations(canvas, second);
    return canvas;
  };
}

async function prepare(plan: StreamPlan): Promise<Lettering> {
  const digitsOf = (style: Style) => Promise.all([...'0123456789:'].map((digit) => letter(digit, style)));
  const [act, recap, intro, credits] = await Promise.all([
    digitsOf(clockStyle.act),
    digitsOf(clockStyle.recap),
    digitsOf(clockStyle.intro),
    digitsOf(clockStyle.credits),
  ]);
  return {
    digits: { act, recap, intro, credits },
    chapters: await Promise.all(
      plan.chapters.map(async ({ title }, index) => ({
        number: await letter(roman(index + 1), labelStyle),
        title: await letter(title.toUpperCase(), labelStyle),
      })),
    ),
    title: await letter(plan.title.toUpperCase(), titleStyle),
    subtitle: await letter(plan.subtitle, smallStyle),
    recap: await letter('PREVIOUSLY', labelStyle),
    edge: await letter('TONIGHT   SAFETY PICTURE   5219', edgeStyle),
    credits: await Promise.all(
      plan.credits.map(async ([role, name]) => ({
        role: await letter(role, creditStyle),
        name: await letter(name, creditStyle),
      })),
    ),
  };
}

function paintBackground(canvas: Canvas, plan: StreamPlan, lettering: Lettering, second: number): void {
  const section = sectionAt(plan, second);
  if (section === 'credits') {
    canvas.fill(0);
  } else if (section === 'recap') {
    paintRecap(canvas, plan, lettering, second);
  } else {
    paintScenery(canvas, plan, second);
    if (section === 'intro') {
      dim(canvas, 0.42);
      drawCentred(canvas, lettering.title, WIDTH / 2, 196, CREAM);
      fillRect(canvas, WIDTH / 2 - 60, 306, 120, 1, CREAM, 0.5);
      drawCentred(canvas, lettering.subtitle, WIDTH / 2, 318, CREAM, 0.75);
    } else {
      drawChapter(canvas, lettering, chapterIndexAt(plan, second));
    }
  }
  fillRect(canvas, 0, 0, WIDTH, PICTURE_TOP, [0, 0, 0]);
  fillRect(canvas, 0, PICTURE_BOTTOM, WIDTH, HEIGHT - PICTURE_BOTTOM, [0, 0, 0]);
  drawMask(canvas, lettering.edge, 72, 20, EDGE_PRINT, 0.9);
}

function drawChapter(canvas: Canvas, lettering: Lettering, index: number): void {
  const chapter = lettering.chapters[index];
  if (!chapter) return;
  const gap = 26;
  const left = (WIDTH - chapter.number.width - gap * 2 - chapter.title.width) / 2;
  drawMask(canvas, chapter.number, left, 332, CREAM, 0.6);
  fillRect(canvas, left + chapter.number.width + gap - 1, 336, 1, 20, CREAM, 0.5);
  drawMask(canvas, chapter.title, left + chapter.number.width + gap * 2, 332, CREAM, 0.9);
}

/** Faded pictures of earlier evenings inside a narrow frame, a new one every other segment. */
function paintRecap(canvas: Canvas, plan: StreamPlan, lettering: Lettering, second: number): void {
  const scene = Math.floor(second / (2 * SEGMENT_SECONDS));
  paintScenery(canvas, plan, plan.durationSeconds * (0.15 + ((scene * 0.29) % 0.75)));
  for (let at = 0; at < canvas.length; at += 3) {
    const grey = 0.3 * (canvas[at] ?? 0) + 0.59 * (canvas[at + 1] ?? 0) + 0.11 * (canvas[at + 2] ?? 0);
    canvas[at] = grey * 0.86;
    canvas[at + 1] = grey * 0.74;
    canvas[at + 2] = grey * 0.58;
  }
  fillRect(canvas, 0, 0, 120, HEIGHT, [0, 0, 0]);
  fillRect(canvas, WIDTH - 120, 0, 120, HEIGHT, [0, 0, 0]);
  drawCentred(canvas, lettering.recap, WIDTH / 2, 320, CREAM, 0.9);
}

function paintClock(canvas: Canvas, lettering: Lettering, section: keyof typeof clockStyle, second: number): void {
  const { size } = clockStyle[section];
  const place = {
    act: { x: WIDTH / 2, y: 146 },
    recap: { x: WIDTH / 2, y: 168 },
    intro: { x: WIDTH / 2, y: 372 },
    credits: { x: 240, y: 200 },
  }[section];
  const digitWidth = Math.round(size * 0.62);
  const colonWidth = Math.round(size * 0.3);
  const text = clockText(second);
  let left = place.x - (digitWidth * 5 + colonWidth * 2) / 2;
  for (const character of text) {
    const mask = lettering.digits[section][character === ':' ? 10 : Number(character)];
    const cell = character === ':' ? colonWidth : digitWidth;
    if (mask) drawMask(canvas, mask, left + (cell - mask.width) / 2, place.y, CREAM, 0.95);
    left += cell;
  }
}

/** See lib/testing/picture-clock.ts for what the holes mean. */
function paintPerforations(canvas: Canvas, second: number): void {
  const { bits, holes, firstHoleCentre, pitch, side, centreLine } = pictureClock;
  const size = Math.round(side * WIDTH);
  for (let hole = 0; hole < holes; hole++) {
    const isGuard = hole === 0 || hole === holes - 1;
    const lit = isGuard || ((second >> (bits - hole)) & 1) === 1;
    const left = Math.round((firstHoleCentre + hole * pitch) * WIDTH - size / 2);
    fillRoundedRect(canvas, left, Math.round(centreLine * HEIGHT - size / 2), size, size, 6, lit ? LIT : DARK);
  }
}

function rollCredits(canvas: Canvas, lettering: Lettering, frame: number): void {
  const fade = { top: PICTURE_TOP + 6, bottom: PICTURE_BOTTOM - 6, length: 48 };
  const scrolled = frame * CREDIT_PIXELS_PER_FRAME;
  const first = Math.max(0, Math.floor((scrolled - PICTURE_BOTTOM) / CREDIT_LINE));
  for (let line = first; ; line++) {
    const y = PICTURE_BOTTOM + line * CREDIT_LINE - scrolled;
    if (y > PICTURE_BOTTOM) break;
    const credit = lettering.credits[line % lettering.credits.length];
    if (!credit) continue;
    drawMask(canvas, credit.role, 660 - credit.role.width, y, CREAM, 0.55, fade);
    drawMask(canvas, credit.name, 684, y, CREAM, 0.95, fade);
  }
}

function drawCentred(canvas: Canvas, mask: Mask, x: number, y: number, colour: Colour, alpha = 1): void {
  drawMask(canvas, mask, x - mask.width / 2, y, colour, alpha);
}

export function clockText(second: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(second / 3600)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

function roman(value: number): string {
  return ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][value - 1] ?? String(value);
}
