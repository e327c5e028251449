import type { Palette } from '@/lib/demo-catalog/authoring';
import { hash } from '@/lib/demo-catalog/hash';
import { circle, glow, gradient, path, rect, times } from './frame';
import { setInitials } from './lettering';
import { type Colours, mix, palettes } from './palettes';
import { randomFrom } from './random';

export const portraitFormat = { w: 421, h: 632 };

const names = Object.keys(palettes) as Palette[];

/** People stand against the light, so that no real person is misdrawn: an outline, a collar and their initials. */
export async function portrait(name: string): Promise<string> {
  const { w, h } = portraitFormat;
  const random = randomFrom(hash(`portrait ${name}`));
  const pick = <Choice>(choices: readonly Choice[]) => choices[Math.floor(random() * choices.length)] as Choice;
  const colours = palettes[pick(names)];
  const [x, headY] = [w * (0.47 + random() * 0.06), h * 0.4];
  const dark = mix(colours.near, colours.middle, 0.12);
  const sky = gradient('down', [
    [0, mix(colours.top, colours.middle, 0.35)],
    [0.55, colours.middle],
    [1, mix(colours.middle, colours.low, 0.75)],
  ]);
  const disc = h * (0.25 + random() * 0.05);
  const discX = x + (random() - 0.5) * w * 0.3;
  const backgrounds = [
    () => circle(discX, headY - h * 0.02, disc, mix(colours.low, colours.light, 0.55)),
    () =>
      times(5, (index) =>
        circle(x, headY, disc * (1.5 - index * 0.24), mix(colours.middle, colours.low, 0.2 + index * 0.19)),
      ).join(''),
    () =>
      times(9, (index) =>
        path(
          `M${x},${headY} L${x + Math.cos((index / 9) * 6.283) * w * 1.6},${headY + Math.sin((index / 9) * 6.283) * w * 1.6} L${x + Math.cos((index / 9 + 0.055) * 6.283) * w * 1.6},${headY + Math.sin((index / 9 + 0.055) * 6.283) * w * 1.6} Z`,
          mix(colours.low, colours.light, 0.3),
          'opacity="0.5"',
        ),
      ).join('') + circle(x, headY, disc * 0.9, mix(colours.low, colours.light, 0.45)),
    () =>
      rect(
        x - disc * 0.95,
        headY - disc * 1.1,
        disc * 1.9,
        disc * 2.3,
        mix(colours.low, colours.light, 0.4),
        `rx="${disc * 0.95}"`,
      ),
  ];
  const light = glow(x, headY, h * 0.52, colours.light, 0.42);
  const shade = gradient('down', [
    [0.62, colours.near, 0],
    [1, colours.near, 0.8],
  ]);
  const initials = name
    .split(/[\s-]+/)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part[0] ?? '');
  const monogram = [initials[0], initials.length > 1 ? initials.at(-1) : ''].join('');
  const figure = bust(x, headY, h * 0.11, dark, colours, Math.floor(random() * 4), Math.floor(random() * 4));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${sky.defs}${rect(0, 0, w, h, sky.fill)}${pick(backgrounds)()}${light}${figure}${shade.defs}${rect(0, 0, w, h, shade.fill)}${await setInitials(monogram, w * 0.075, h * 0.95, h * 0.095, colours.light)}</svg>`;
}

/** Head, neck and shoulders; `r` is half the width of the head. */
function bust(x: number, y: number, r: number, dark: string, colours: Colours, crown: number, collar: number): string {
  const head = `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * 1.28}" fill="${dark}"/>`;
  const neck = path(
    `M${x - r * 0.46},${y + r * 0.8} L${x + r * 0.46},${y + r * 0.8} L${x + r * 0.55},${y + r * 2.1} L${x - r * 0.55},${y + r * 2.1} Z`,
    dark,
  );
  const shoulders = path(
    `M${x - r * 3.1},${y + r * 6.4} C${x - r * 3.1},${y + r * 3.1} ${x - r * 2.2},${y + r * 2.2} ${x - r * 0.5},${y + r * 1.75} L${x + r * 0.5},${y + r * 1.75} C${x + r * 2.2},${y + r * 2.2} ${x + r * 3.1},${y + r * 3.1} ${x + r * 3.1},${y + r * 6.4} Z`,
    dark,
  );
  const crowns = [
    path(
      `M${x - r * 1.08},${y - r * 0.1} C${x - r * 1.3},${y - r * 1.5} ${x - r * 0.3},${y - r * 1.75} ${x + r * 0.2},${y - r * 1.62} C${x + r * 1.1},${y - r * 1.5} ${x + r * 1.25},${y - r * 0.7} ${x + r * 1.08},${y - r * 0.05} Z`,
      dark,
    ),
    path(
      `M${x - r * 1.1},${y + r * 0.25} C${x - r * 1.5},${y - r * 1.6} ${x + r * 1.5},${y - r * 1.9} ${x + r * 1.12},${y + r * 0.3} Z`,
      dark,
    ),
    times(9, (index) =>
      circle(
        x + Math.cos(Math.PI * (1 + index / 8)) * r * 1.02,
        y - r * 0.35 + Math.sin(Math.PI * (1 + index / 8)) * r * 1.02,
        r * 0.36,
        dark,
      ),
    ).join(''),
    path(
      `M${x - r * 1.06},${y - r * 0.25} C${x - r * 0.9},${y - r * 1.5} ${x - r * 0.2},${y - r * 1.5} ${x + r * 0.1},${y - r * 1.46} C${x + r * 0.8},${y - r * 1.7} ${x + r * 1.3},${y - r * 1.1} ${x + r * 1.06},${y - r * 0.2} Z`,
      dark,
    ),
  ];
  const edge = mix(colours.low, colours.light, 0.5);
  const collars = [
    path(
      `M${x - r * 0.62},${y + r * 1.72} L${x},${y + r * 3.1} L${x + r * 0.62},${y + r * 1.72} L${x + r * 0.95},${y + r * 1.95} L${x},${y + r * 3.9} L${x - r * 0.95},${y + r * 1.95} Z`,
      edge,
      'opacity="0.5"',
    ),
    path(
      `M${x - r * 0.75},${y + r * 1.6} Q${x},${y + r * 2.5} ${x + r * 0.75},${y + r * 1.6} L${x + r * 0.85},${y + r * 2.0} Q${x},${y + r * 3.0} ${x - r * 0.85},${y + r * 2.0} Z`,
      colours.accent,
      'opacity="0.75"',
    ),
    path(
      `M${x - r * 0.6},${y + r * 1.75} L${x},${y + r * 2.3} L${x + r * 0.6},${y + r * 1.75} L${x + r * 0.42},${y + r * 2.75} L${x},${y + r * 2.4} L${x - r * 0.42},${y + r * 2.75} Z`,
      colours.accent,
      'opacity="0.8"',
    ),
    path(
      `M${x - r * 1.1},${y + r * 1.95} C${x - r * 0.4},${y + r * 2.9} ${x + r * 0.4},${y + r * 2.9} ${x + r * 1.1},${y + r * 1.95} L${x + r * 1.2},${y + r * 2.15} C${x + r * 0.4},${y + r * 3.25} ${x - r * 0.4},${y + r * 3.25} ${x - r * 1.2},${y + r * 2.15} Z`,
      edge,
      'opacity="0.45"',
    ),
  ];
  const rim = path(
    `M${x + r * 0.9},${y - r * 0.7} C${x + r * 1.12},${y} ${x + r * 0.9},${y + r * 0.9} ${x + r * 0.5},${y + r * 1.15} C${x + r * 0.78},${y + r * 0.7} ${x + r * 0.92},${y} ${x + r * 0.9},${y - r * 0.7} Z`,
    edge,
    'opacity="0.7"',
  );
  return `${shoulders}${neck}${head}${crowns[crown] ?? ''}${rim}${collars[collar] ?? ''}`;
}
