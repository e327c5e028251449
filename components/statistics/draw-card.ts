import type { YearCard } from '@/lib/statistics/year-cards';

const WIDTH = 1080;
const HEIGHT = 1350;
const EDGE = 96;
const MOST_LINES = 5;

/** Draws a card as a picture, in the page's own colours and letters. */
export async function drawCard({ about, says, more }: YearCard, whose: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--${name}`);
  const font = (size: number, weight: number) => {
    context.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  };
  context.fillStyle = color('ground');
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = color('accent');
  context.fillRect(EDGE, EDGE, 72, 8);

  context.fillStyle = color('muted');
  font(48, 500);
  context.fillText(about, EDGE, EDGE + 100, WIDTH - 2 * EDGE);
  context.fillText(more, EDGE, HEIGHT - EDGE - 90, WIDTH - 2 * EDGE);
  font(36, 400);
  context.fillText(`${whose} · Tonight`, EDGE, HEIGHT - EDGE, WIDTH - 2 * EDGE);

  context.fillStyle = color('ink');
  const size = says.length > 40 ? 84 : 120;
  font(size, 700);
  const lines = linesOf(says, (text) => context.measureText(text).width <= WIDTH - 2 * EDGE);
  const top = HEIGHT / 2 - ((lines.length - 1) * size * 1.15) / 2 + size / 3;
  for (const [index, line] of lines.entries()) {
    context.fillText(line, EDGE, top + index * size * 1.15, WIDTH - 2 * EDGE);
  }

  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, 'image/png');
  const blob = await promise;
  if (!blob) throw new Error('no picture came of it');
  return blob;
}

/** A text in lines that fit, five at most. A word that fits on no line stands alone, and is drawn narrower. */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
}
