import { fileURLToPath } from 'node:url';
import type { Mask } from './canvas.ts';
import { askFfmpeg } from './ffmpeg.ts';

/** The interface's own typeface. Its default weight is light; a border in the same colour makes it heavier. */
const FONT = fileURLToPath(import.meta.resolve('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2'));

export type Style = {
  /** Height of the type in pixels. */
  size: number;
  /** Pixels by which strokes are thickened on each side. */
  heavier?: number;
  /** Extra distance between letters in pixels; without it the typeface's own spacing is used. */
  tracking?: number;
};

const drawn = new Map<string, Promise<Mask>>();

/**
 * A line of text as a mask. Masks of one style share their height and baseline, so that lines and letters placed side
 * by side stand on one line.
 */
export async function letter(text: string, style: Style): Promise<Mask> {
  if (style.tracking === undefined) return draw(text, style);
  const gap = style.tracking;
  const glyphs = await Promise.all([...text].map((character) => (character === ' ' ? null : draw(character, style))));
  const wordGap = Math.round(style.size * 0.3);
  const width = glyphs.reduce((sum, glyph) => sum + (glyph ? glyph.width : wordGap) + gap, -gap);
  const line = blank(width, lineHeight(style));
  let left = 0;
  for (const glyph of glyphs) {
    if (glyph) stamp(line, glyph, left);
    left += (glyph ? glyph.width : wordGap) + gap;
  }
  return line;
}

export function lineHeight(style: Style): number {
  return 2 * Math.ceil(style.size * 0.7);
}

function draw(text: string, style: Style): Promise<Mask> {
  const key = JSON.stringify([text, style.size, style.heavier]);
  const known = drawn.get(key) ?? drawWithFfmpeg(text, style);
  drawn.set(key, known);
  return known;
}

async function drawWithFfmpeg(text: string, { size, heavier = 0 }: Style): Promise<Mask> {
  // Even sides, because ffmpeg rounds the others for chroma.
  const width = 2 * Math.ceil((text.length + 2) * size * 0.45);
  const height = lineHeight({ size });
  const baseline = Math.round(size * 1.05);
  const quoted = text.replaceAll('\\', '\\\\').replaceAll("'", '’').replaceAll(':', '\\:').replaceAll('%', '\\%');
  const coverage = await askFfmpeg([
    ...['-f', 'lavfi', '-i', `color=black:s=${width}x${height}`, '-frames:v', '1', '-vf'],
    `drawtext=fontfile='${FONT}':text='${quoted}':fontsize=${size}:fontcolor=white:borderw=${heavier}:` +
      `bordercolor=white:x=${size}:y=${baseline}-max_glyph_a,format=gray`,
    ...['-f', 'rawvideo', '-'],
  ]);
  return trimSides({ width, height, coverage });
}

function trimSides(mask: Mask): Mask {
  let left = mask.width;
  let right = 0;
  for (let at = 0; at < mask.coverage.length; at++) {
    if ((mask.coverage[at] ?? 0) < 8) continue;
    left = Math.min(left, at % mask.width);
    right = Math.max(right, at % mask.width);
  }
  if (right < left) throw new Error('The typeface drew nothing: is ffmpeg built with freetype and brotli?');
  const trimmed = blank(right - left + 1, mask.height);
  stamp(trimmed, mask, -left);
  return trimmed;
}

function blank(width: number, height: number): Mask {
  return { width, height, coverage: new Uint8Array(width * height) };
}

function stamp(onto: Mask, mask: Mask, left: number): void {
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      const column = left + x;
      if (column < 0 || column >= onto.width) continue;
      const at = y * onto.width + column;
      onto.coverage[at] = Math.max(onto.coverage[at] ?? 0, mask.coverage[y * mask.width + x] ?? 0);
    }
  }
}
