import { type Canvas, CREAM, drawMask, type Mask, WIDTH } from './canvas.ts';
import { letter, type Style } from './lettering.ts';
import type { Section } from './plan.ts';

/** Size of the clock in each section, the middle of it from the left, and the top of its line. */
const faces = {
  act: { style: { size: 150 }, middle: WIDTH / 2, top: 146 },
  recap: { style: { size: 112 }, middle: WIDTH / 2, top: 168 },
  intro: { style: { size: 62, heavier: 1 }, middle: WIDTH / 2, top: 372 },
  credits: { style: { size: 96 }, middle: 240, top: 200 },
} satisfies Record<Section, { style: Style; middle: number; top: number }>;

const COLON = 10;

export async function prepareClock() {
  const digitsOf = (section: Section) =>
    Promise.all([...'0123456789:'].map((character) => letter(character, faces[section].style)));
  const digits: Record<Section, Mask[]> = {
    act: await digitsOf('act'),
    recap: await digitsOf('recap'),
    intro: await digitsOf('intro'),
    credits: await digitsOf('credits'),
  };

  return (canvas: Canvas, section: Section, second: number): void => {
    const { style, middle, top } = faces[section];
    // Each character has a cell of fixed width, so that nothing moves but what changes.
    const digitWidth = Math.round(style.size * 0.62);
    const colonWidth = Math.round(style.size * 0.3);
    let left = middle - (digitWidth * 5 + colonWidth * 2) / 2;
    for (const character of clockText(second)) {
      const isColon = character === ':';
      const mask = digits[section][isColon ? COLON : Number(character)];
      const cell = isColon ? colonWidth : digitWidth;
      if (mask) drawMask(canvas, mask, left + (cell - mask.width) / 2, top, CREAM, 0.95);
      left += cell;
    }
  };
}

function clockText(second: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(second / 3600)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}
