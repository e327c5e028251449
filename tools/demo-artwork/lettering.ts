import sharp from 'sharp';
import type { Lettering } from '@/lib/demo-catalog/authoring';

interface Face {
  family: string;
  weight: number;
  capitals: boolean;
  /** Every line as wide as the widest, or all lines of one size. */
  block: boolean;
  /** Space between letters, in parts of the size. */
  tracking: number;
}

/** Debian's fonts-league-spartan, -bebas-neue, -vollkorn, -roboto-slab, -quicksand and -gfs-didot. */
const faces: Readonly<Record<Lettering, Face>> = {
  grotesk: { family: 'League Spartan', weight: 800, capitals: true, block: true, tracking: -0.01 },
  condensed: { family: 'Bebas Neue', weight: 700, capitals: true, block: true, tracking: 0.01 },
  slab: { family: 'Roboto Slab', weight: 700, capitals: true, block: true, tracking: 0 },
  serif: { family: 'Vollkorn', weight: 600, capitals: false, block: false, tracking: -0.01 },
  round: { family: 'Quicksand', weight: 700, capitals: false, block: false, tracking: -0.02 },
  didone: { family: 'GFS Didot', weight: 400, capitals: true, block: false, tracking: 0.03 },
};

/** Words that are set small on a line of their own, or not at all on their own. */
const small = new Set(['a', 'the', 'of', 'and', 'to', 'in', 'from', 'on', 'with', 'at', 'before', '&', 'is']);

const measuredSize = 200;
const measured = new Map<string, Ink>();

/** Where the ink of a line is, for a size of 1, from the start of its baseline. */
interface Ink {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

async function inkOf(text: string, face: Face): Promise<Ink> {
  const key = `${face.family} ${text}`;
  const known = measured.get(key);
  if (known) return known;
  const [width, height, x, y] = [text.length * measuredSize + 800, 3 * measuredSize, 300, 2 * measuredSize];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#000"/>${textElement(text, face, x, y, measuredSize, '#fff')}</svg>`;
  const { info } = await sharp(Buffer.from(svg))
    .trim({ background: '#000', threshold: 20 })
    .toBuffer({ resolveWithObject: true });
  const left = -(info.trimOffsetLeft ?? 0) - x;
  const top = -(info.trimOffsetTop ?? 0) - y;
  const ink = {
    left: left / measuredSize,
    right: (left + info.width) / measuredSize,
    top: top / measuredSize,
    bottom: (top + info.height) / measuredSize,
  };
  measured.set(key, ink);
  return ink;
}

function textElement(text: string, face: Face, x: number, y: number, size: number, fill: string, more = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="${face.family}" font-weight="${face.weight}" font-size="${size.toFixed(1)}" letter-spacing="${(face.tracking * size).toFixed(2)}" fill="${fill}" ${more}>${escaped}</text>`;
}

interface Line {
  text: string;
  ink: Ink;
  minor: boolean;
  size: number;
}

export interface Box {
  x: number;
  /** The top of the first line, or the bottom of the last. */
  y: number;
  from: 'top' | 'bottom';
  width: number;
  height: number;
}

/** All ways to break words into lines. */
function breaks(words: readonly string[], most: number): string[][] {
  if (words.length === 0) return [[]];
  if (most === 0) return [];
  return words.flatMap((_, index) =>
    breaks(words.slice(index + 1), most - 1).map((rest) => [words.slice(0, index + 1).join(' '), ...rest]),
  );
}

const isMinor = (line: string) =>
  line.toLowerCase() !== 'a' &&
  line
    .toLowerCase()
    .split(' ')
    .every((word) => small.has(word));

function fitLines(lines: Omit<Line, 'size'>[], face: Face, box: Box): { lines: Line[]; height: number } | null {
  const gap = box.height * 0.055;
  const widthOf = ({ ink }: Pick<Line, 'ink'>) => ink.right - ink.left;
  const major = lines.filter(({ minor }) => !minor);
  if (major.length === 0) return null;
  const widest = Math.max(...major.map(widthOf));
  const limit = box.height * (lines.length === 1 ? 0.75 : 0.62);
  let sized = lines.map((line): Line => {
    const full = face.block && !line.minor ? box.width / widthOf(line) : box.width / widest;
    return { ...line, size: Math.min(full, limit) };
  });
  const smallest = Math.min(...sized.filter(({ minor }) => !minor).map(({ size }) => size));
  sized = sized.map((line) => ({
    ...line,
    size: line.minor ? Math.min(smallest * 0.46, box.width / widthOf(line)) : Math.min(line.size, smallest * 2.1),
  }));
  const heightOf = (scale: number) =>
    sized.reduce((sum, { ink, size }, index) => sum + lineHeight(ink, face) * size * scale + (index > 0 ? gap : 0), 0);
  const scale = Math.min(1, (box.height - gap * (lines.length - 1)) / (heightOf(1) - gap * (lines.length - 1)));
  return { lines: sized.map((line) => ({ ...line, size: line.size * scale })), height: heightOf(scale) };
}

/** Lines in capitals stand close; lines with descenders need a common height. */
function lineHeight(ink: Ink, face: Face): number {
  return face.capitals ? ink.bottom - ink.top : 0.86;
}

export interface Setting {
  svg: string;
  /** From the top of the first line to the bottom of the last. */
  top: number;
  bottom: number;
}

/** Sets a title as large as it goes into the box, broken where it reads best. */
export async function setTitle(
  title: string,
  lettering: Lettering,
  box: Box,
  ink: string,
  accent: string,
): Promise<Setting> {
  const face = faces[lettering];
  const shown = face.capitals ? title.toUpperCase() : title;
  const words = shown.split(' ');
  let best: { lines: Line[]; height: number; worth: number } | null = null;
  for (const candidate of breaks(words, 5)) {
    const lines = await Promise.all(
      candidate.map(async (text) => ({ text, ink: await inkOf(text, face), minor: isMinor(text) })),
    );
    const fitted = fitLines(lines, face, box);
    if (!fitted) continue;
    const sizes = fitted.lines.filter(({ minor }) => !minor).map(({ size }) => size);
    const dangling = candidate.some(
      (line) => !isMinor(line) && small.has(line.split(' ').at(-1)?.toLowerCase() ?? '') && candidate.at(-1) !== line,
    );
    const minors = candidate.filter(isMinor).length;
    const colon = candidate.some((line) => line.includes(':') && !line.endsWith(':'));
    const uneven = Math.max(...sizes) / Math.min(...sizes);
    const worth =
      Math.min(...sizes) *
      (dangling ? (face.block ? 0.78 : 0.92) : 1) *
      (colon ? 0.6 : 1) *
      (1 - Math.max(0, minors - 2) * 0.2) *
      (1 - (uneven - 1) * 0.1) *
      (candidate.includes('A') ? 0.3 : 1) *
      (candidate.length > 4 ? 0.7 : 1);
    if (!best || worth > best.worth) best = { ...fitted, worth };
  }
  if (!best) throw new Error(`Cannot set the title ${title}.`);
  return setWithin(best.lines, best.height, face, box, ink, accent);
}

function setWithin(lines: readonly Line[], height: number, face: Face, box: Box, ink: string, accent: string): Setting {
  const gap = box.height * 0.055;
  const top = box.from === 'top' ? box.y : box.y - height;
  let y = top;
  let svg = '';
  for (const line of lines) {
    const tall = lineHeight(line.ink, face) * line.size;
    const baseline = face.capitals ? y - line.ink.top * line.size : y + 0.66 * line.size;
    const width = (line.ink.right - line.ink.left) * line.size;
    const x = box.x + (box.width - width) / 2 - line.ink.left * line.size;
    svg += textElement(line.text, face, x, baseline, line.size, line.minor ? accent : ink);
    if (line.minor && width < box.width * 0.5) {
      const middle = y + tall / 2;
      const rule = (from: number, to: number) =>
        `<line x1="${from.toFixed(1)}" y1="${middle.toFixed(1)}" x2="${to.toFixed(1)}" y2="${middle.toFixed(1)}" stroke="${accent}" stroke-width="${(box.width * 0.003).toFixed(1)}" opacity="0.7"/>`;
      const reach = box.width * 0.14;
      const centre = box.x + box.width / 2;
      svg +=
        rule(centre - width / 2 - reach - box.width * 0.03, centre - width / 2 - box.width * 0.03) +
        rule(centre + width / 2 + box.width * 0.03, centre + width / 2 + reach + box.width * 0.03);
    }
    y += tall + gap;
  }
  return { svg, top, bottom: top + height };
}

/** One small line in capitals, centred. */
export async function setCredit(
  text: string,
  centre: number,
  baseline: number,
  size: number,
  most: number,
  ink: string,
): Promise<string> {
  const face: Face = { family: 'League Spartan', weight: 500, capitals: true, block: false, tracking: 0.2 };
  const shown = text.toUpperCase();
  const bounds = await inkOf(shown, face);
  const width = bounds.right - bounds.left;
  const fitted = Math.min(size, most / width);
  return textElement(
    shown,
    face,
    centre - (width * fitted) / 2 - bounds.left * fitted,
    baseline,
    fitted,
    ink,
    'opacity="0.82"',
  );
}

/** Initials, for portraits. */
export async function setInitials(
  text: string,
  x: number,
  baseline: number,
  size: number,
  ink: string,
): Promise<string> {
  return textElement(text, { ...faces.didone, tracking: 0.04 }, x, baseline, size, ink, 'opacity="0.9"');
}
