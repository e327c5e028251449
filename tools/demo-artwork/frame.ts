import { type Colours, mix } from './palettes';

/** The picture to fill, in pixels, and where its subject goes. */
export interface Frame {
  w: number;
  h: number;
  /** A hundredth of the shorter side: lengths that look alike in every format. */
  u: number;
  /** Where the ground begins, from above. */
  ground: number;
  /** Where the subject stands, from the left. */
  focus: number;
  colours: Colours;
  random: () => number;
}

/** What a scene gives back: drawings from back to front, and where a figure may stand or fly. */
export interface Picture {
  behind: string;
  /** Goes over the figure: mist, grass, rain. */
  before?: string;
  standing: Footing;
  flying: Footing;
}

export interface Footing {
  x: number;
  y: number;
  /** Height of a person standing here, in pixels. */
  size: number;
}

export type Point = readonly [x: number, y: number];

export const round = (value: number) => Math.round(value * 10) / 10;

export function between(random: () => number, low: number, high: number): number {
  return low + (high - low) * random();
}

export function times<Result>(count: number, make: (index: number) => Result): Result[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

export function polygon(points: readonly Point[], fill: string, more = ''): string {
  return `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="${fill}" ${more}/>`;
}

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`;
}

export function circle(x: number, y: number, r: number, fill: string, more = ''): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}" ${more}/>`;
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function line(from: Point, to: Point, stroke: string, width: number, more = ''): string {
  return `<line x1="${round(from[0])}" y1="${round(from[1])}" x2="${round(to[0])}" y2="${round(to[1])}" stroke="${stroke}" stroke-width="${round(width)}" ${more}/>`;
}

let gradients = 0;

/** A gradient of its own and the fill that refers to it. Stops are `[offset, colour, opacity]`. */
export function gradient(
  kind: 'down' | 'across' | 'round',
  stops: readonly (readonly [number, string, number?])[],
): { defs: string; fill: string } {
  gradients += 1;
  const id = `g${gradients}`;
  const inner = stops
    .map(
      ([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
  const defs =
    kind === 'round'
      ? `<radialGradient id="${id}">${inner}</radialGradient>`
      : `<linearGradient id="${id}" x1="0" y1="0" ${kind === 'down' ? 'x2="0" y2="1"' : 'x2="1" y2="0"'}>${inner}</linearGradient>`;
  return { defs: `<defs>${defs}</defs>`, fill: `url(#${id})` };
}

/** A soft light. */
export function glow(x: number, y: number, r: number, colour: string, strength: number): string {
  const { defs, fill } = gradient('round', [
    [0, colour, strength],
    [0.35, colour, strength * 0.45],
    [1, colour, 0],
  ]);
  return defs + circle(x, y, r, fill);
}

/** The sky with its light at the horizon. */
export function sky({ w, h, ground, colours }: Frame, horizon = ground): string {
  const end = Math.min(1, horizon / h);
  const { defs, fill } = gradient('down', [
    [0, colours.top],
    [end * 0.55, colours.middle],
    [end, colours.low],
    [1, mix(colours.low, colours.middle, 0.5)],
  ]);
  return defs + rect(0, 0, w, h, fill);
}

/** How something looks at a distance: 0 melts into the horizon, 1 is right in front. */
export function distant({ low, near, middle }: Colours, nearness: number): string {
  return nearness < 0.5
    ? mix(mix(low, middle, 0.35), mix(middle, near, 0.5), nearness * 2)
    : mix(mix(middle, near, 0.5), near, (nearness - 0.5) * 2);
}

export function stars({ w, colours, random, u }: Frame, below: number, count: number): string {
  return times(count, () => {
    const y = random() ** 1.4 * below;
    const r = between(random, 0.08, 0.26) * u * (random() > 0.94 ? 1.8 : 1);
    return circle(
      random() * w,
      y,
      r,
      colours.light,
      `opacity="${round(between(random, 0.25, 0.9) * (1 - y / below / 1.3))}"`,
    );
  }).join('');
}

/** A rugged line from edge to edge by midpoint displacement. */
export function ridge(frame: Frame, y: number, height: number, roughness: number): Point[] {
  const { w, random } = frame;
  let points = [between(random, -1, 1), between(random, -1, 1)];
  let range = 1;
  for (let step = 0; step < 7; step += 1) {
    points = points.flatMap((value, index) => {
      const next = points[index + 1];
      return next === undefined ? [value] : [value, (value + next) / 2 + between(random, -1, 1) * range];
    });
    range *= roughness;
  }
  return points.map((value, index) => [(index / (points.length - 1)) * w, y - value * height] as const);
}

/** The same, closed down to the bottom of the picture. */
export function land(frame: Frame, points: readonly Point[], fill: string): string {
  return polygon([[0, frame.h + 2], ...points, [frame.w, frame.h + 2]], fill);
}

/** A smooth hill line from edge to edge, as a closed path. */
export function hills({ w, h, random }: Frame, y: number, height: number, waves: number, fill: string): string {
  const phase = random() * 7;
  const at = (x: number) =>
    y -
    Math.sin((x / w) * waves * Math.PI + phase) * height -
    Math.sin((x / w) * waves * 2.3 + phase * 2) * height * 0.35;
  const points = times(41, (index) => {
    const x = (index / 40) * w;
    return `${round(x)},${round(at(x))}`;
  });
  return path(`M0,${h + 2} L${points.join(' L')} L${w},${h + 2} Z`, fill);
}

/** Mist that lies on the ground. */
export function mist({ w, h, colours }: Frame, y: number, height: number, strength: number): string {
  const { defs, fill } = gradient('down', [
    [0, colours.low, 0],
    [0.5, colours.low, strength],
    [1, colours.low, 0],
  ]);
  return defs + rect(0, y - height / 2, w, Math.min(height, h), fill);
}
