import {
  between,
  circle,
  distant,
  type Frame,
  glow,
  gradient,
  hills,
  land,
  line,
  mist,
  type Picture,
  type Point,
  path,
  polygon,
  rect,
  ridge,
  round,
  sky,
  stars,
  times,
} from './frame';
import { mix } from './palettes';
import { cloudBands } from './scenes-land';

function bareTree({ random, colours }: Frame, x: number, y: number, height: number): string {
  const branch = (from: Point, angle: number, length: number, width: number, depth: number): string => {
    const to: Point = [from[0] + Math.cos(angle) * length, from[1] + Math.sin(angle) * length];
    const own = line(from, to, colours.near, width, 'stroke-linecap="round"');
    if (depth === 0) return own;
    return (
      own +
      times(depth > 3 ? 2 : 3, () =>
        branch(to, angle + between(random, -0.75, 0.75), length * between(random, 0.62, 0.82), width * 0.62, depth - 1),
      ).join('')
    );
  };
  return branch([x, y], -Math.PI / 2 + between(random, -0.12, 0.12), height * 0.3, height * 0.055, 5);
}

export function house(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours } = frame;
  const base = ground + 5 * u;
  const x = focus;
  const wall = distant(colours, 0.95);
  const lit = (wx: number, wy: number, width = 3.4, height = 5) =>
    `${glow(x + (wx + width / 2) * u, base - (wy - height / 2) * u, 9 * u, colours.accent, 0.45)}${rect(x + wx * u, base - wy * u, width * u, height * u, colours.accent)}${line([x + (wx + width / 2) * u, base - wy * u], [x + (wx + width / 2) * u, base - (wy - height) * u], wall, 0.4 * u)}`;
  const building = `${rect(x - 15 * u, base - 20 * u, 30 * u, 24 * u, wall)}${polygon(
    [
      [x - 19 * u, base - 19 * u],
      [x - 4 * u, base - 36 * u],
      [x + 19 * u, base - 19 * u],
    ],
    wall,
  )}${rect(x + 5 * u, base - 38 * u, 4.5 * u, 14 * u, wall)}${polygon(
    [
      [x - 15 * u, base + 4 * u],
      [x - 26 * u, base + 4 * u],
      [x - 26 * u, base - 8 * u],
      [x - 27.5 * u, base - 8 * u],
      [x - 15 * u, base - 15 * u],
    ],
    wall,
  )}${lit(-10, 15)}${lit(6, 15)}${lit(-6, 26, 3.2, 4)}${rect(x - 1.8 * u, base - 9 * u, 4.6 * u, 13 * u, mix(colours.accent, colours.near, 0.55))}`;
  const way = focus > w / 2 ? -1 : 1;
  return {
    behind: `${sky(frame, ground + 5 * u)}${stars(frame, ground * 0.8, 90)}${glow(x + way * 14 * u, ground - 36 * u, 62 * u, colours.light, 0.4)}${circle(x + way * 14 * u, ground - 36 * u, 18 * u, colours.light)}${cloudBands(frame, ground - 30 * u, 7)}${land(frame, ridge(frame, ground, 6 * u, 0.52), distant(colours, 0.36))}${mist(frame, ground + 4 * u, 22 * u, 0.35)}${path(`M${round(-w * 0.1)},${h + 2} Q${round(focus - 0.3 * w)},${round(base + 6 * u)} ${round(focus)},${round(base + 1 * u)} Q${round(focus + 0.35 * w)},${round(base + 5 * u)} ${round(w * 1.1)},${round(base + 22 * u)} L${round(w * 1.1)},${h + 2} Z`, wall)}${bareTree(frame, x - way * 32 * u, base + 8 * u, 52 * u)}${building}`,
    before: hills(frame, ground + 30 * u, 2 * u, 1.6, colours.near),
    // The shed is on the left.
    standing: { x: x + (way < 0 ? -34 : 26) * u, y: base + 3.4 * u, size: 16 * u },
    flying: { x: x + way * 16 * u, y: ground - 38 * u, size: 19 * u },
  };
}

export function castle(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const stone = distant(colours, 0.8);
  const base = ground - 4 * u;
  const tower = (x: number, half: number, height: number, pointed: boolean): string => {
    const top = base - height;
    const roof = pointed
      ? polygon(
          [
            [x - half * 1.35, top],
            [x, top - half * 4.4],
            [x + half * 1.35, top],
          ],
          stone,
        )
      : times(4, (index) =>
          rect(x - half * 1.2 + index * half * 0.68, top - half * 0.55, half * 0.4, half * 0.7, stone),
        ).join('') + rect(x - half * 1.2, top, half * 2.4, half * 0.6, stone);
    const slit =
      random() > 0.25 ? rect(x - half * 0.16, top + half * 1.4, half * 0.32, half * 0.95, colours.accent) : '';
    return `${rect(x - half, top, half * 2, height + 14 * u, stone)}${roof}${slit}`;
  };
  const crag = path(
    `M${round(focus - 44 * u)},${h + 2} L${round(focus - 36 * u)},${round(ground + 18 * u)} L${round(focus - 29 * u)},${round(ground + 12 * u)} L${round(focus - 24 * u)},${round(ground - 2 * u)} L${round(focus + 22 * u)},${round(ground - 3 * u)} L${round(focus + 29 * u)},${round(ground + 9 * u)} L${round(focus + 34 * u)},${round(ground + 13 * u)} L${round(focus + 46 * u)},${h + 2} Z`,
    stone,
  );
  return {
    behind: `${sky(frame, ground + 6 * u)}${stars(frame, ground * 0.8, 80)}${glow(focus - 8 * u, ground - 38 * u, 66 * u, colours.light, 0.5)}${circle(focus - 8 * u, ground - 38 * u, 21 * u, colours.light)}${cloudBands(frame, ground - 22 * u, 8)}${land(frame, ridge(frame, ground + 4 * u, 9 * u, 0.55), distant(colours, 0.3))}${land(frame, ridge(frame, ground + 12 * u, 6 * u, 0.55), distant(colours, 0.52))}${mist(frame, ground + 10 * u, 26 * u, 0.35)}${crag}${tower(focus - 19 * u, 3.6 * u, 18 * u, true)}${tower(focus + 18 * u, 4.2 * u, 15 * u, false)}${tower(focus - 9 * u, 5.6 * u, 25 * u, false)}${tower(focus + 8 * u, 3.2 * u, 38 * u, true)}${tower(focus + 1 * u, 4.6 * u, 31 * u, true)}${mist(frame, ground + 24 * u, 22 * u, 0.3)}`,
    before: land(frame, ridge(frame, ground + 26 * u, 4 * u, 0.5), colours.near),
    standing: { x: focus + (focus > w / 2 ? -10 : 0) * u, y: ground + 26 * u, size: 26 * u },
    flying: { x: focus - 20 * u, y: ground - 46 * u, size: 18 * u },
  };
}

export function tower(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours } = frame;
  const x = focus;
  const base = ground + 3 * u;
  const top = base - 58 * u;
  const dark = distant(colours, 0.92);
  const water = gradient('down', [
    [0, mix(colours.low, colours.middle, 0.55)],
    [1, colours.near],
  ]);
  const beam = (way: 1 | -1, strength: number) => {
    const { defs, fill } = gradient(
      'across',
      way === 1
        ? [
            [0, colours.light, strength],
            [1, colours.light, 0],
          ]
        : [
            [0, colours.light, 0],
            [1, colours.light, strength],
          ],
    );
    return (
      defs +
      polygon(
        [
          [x, top + 2 * u],
          [x + way * w, top - 22 * u],
          [x + way * w, top + 16 * u],
        ],
        fill,
      )
    );
  };
  const stripes = [0.2, 0.48, 0.76].map((part) => {
    const y = top + 9 * u + part * 46 * u;
    const half = (3.4 + part * 3.2) * u;
    return polygon(
      [
        [x - half, y],
        [x + half, y],
        [x + half + 0.5 * u, y + 6 * u],
        [x - half - 0.5 * u, y + 6 * u],
      ],
      colours.accent,
      'opacity="0.8"',
    );
  });
  return {
    behind: `${sky(frame)}${stars(frame, ground * 0.8, 110)}${cloudBands(frame, ground - 20 * u, 7)}${beam(-1, 0.75)}${beam(1, 0.75)}${water.defs}${rect(0, ground, w, h - ground, water.fill)}${times(9, (index) => rect(x - (14 + index * 4) * u, ground + (2 + index * 2.6) * u, (28 + index * 8) * u, 0.5 * u, colours.light, `opacity="${0.3 - index * 0.03}"`)).join('')}${path(`M${round(x - 40 * u)},${h + 2} L${round(x - 26 * u)},${round(base + 9 * u)} L${round(x - 15 * u)},${round(base - 1 * u)} L${round(x + 16 * u)},${round(base - 1 * u)} L${round(x + 30 * u)},${round(base + 12 * u)} L${round(x + 48 * u)},${h + 2} Z`, dark)}${polygon(
      [
        [x - 3.2 * u, top + 8 * u],
        [x + 3.2 * u, top + 8 * u],
        [x + 7 * u, base],
        [x - 7 * u, base],
      ],
      mix(dark, colours.middle, 0.3),
    )}${stripes.join('')}${rect(x - 4.6 * u, top + 6.6 * u, 9.2 * u, 1.6 * u, dark)}${glow(x, top + 3 * u, 18 * u, colours.light, 0.95)}${rect(x - 2.6 * u, top, 5.2 * u, 6.8 * u, colours.light)}${polygon(
      [
        [x - 3.8 * u, top],
        [x, top - 5 * u],
        [x + 3.8 * u, top],
      ],
      dark,
    )}`,
    before: hills(frame, ground + 34 * u, 2 * u, 1.5, colours.near),
    standing: { x: x + 13 * u, y: base + 1 * u, size: 14 * u },
    flying: { x: x + (focus > w / 2 ? -26 : 24) * u, y: top + 24 * u, size: 20 * u },
  };
}

export function train(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const deck = ground + 8 * u;
  const dark = distant(colours, 0.94);
  const front = focus + 22 * u;
  const body = deck - 1.5 * u;
  const engine = `${rect(front - 40 * u, body - 15 * u, 13 * u, 14 * u, dark)}${rect(front - 42 * u, body - 17 * u, 17 * u, 2.2 * u, dark)}${rect(front - 28 * u, body - 11 * u, 26 * u, 9 * u, dark, `rx="${round(3 * u)}"`)}${polygon(
    [
      [front - 9 * u, body - 10 * u],
      [front - 10.5 * u, body - 18 * u],
      [front - 4.5 * u, body - 18 * u],
      [front - 6 * u, body - 10 * u],
    ],
    dark,
  )}${rect(front - 20 * u, body - 13.5 * u, 4 * u, 4 * u, dark)}${polygon(
    [
      [front - 4 * u, body],
      [front + 4 * u, body],
      [front - 2 * u, body - 6 * u],
    ],
    dark,
  )}${rect(front - 38 * u, body - 13 * u, 6 * u, 5 * u, colours.accent)}${times(4, (index) => circle(front - (8 + index * 9) * u, body - 1.6 * u, 3.2 * u, dark)).join('')}${glow(front + 3 * u, body - 8 * u, 26 * u, colours.light, 0.7)}${circle(front - 1.5 * u, body - 8 * u, 1.6 * u, colours.light)}${polygon(
    [
      [front - 1 * u, body - 8 * u],
      [w, body - 16 * u],
      [w, body + 6 * u],
    ],
    colours.light,
    'opacity="0.16"',
  )}`;
  const carriages = times(Math.ceil(w / (28 * u)), (index) => {
    const x = front - 71 * u - index * 30 * u;
    return `${rect(x, body - 14 * u, 28 * u, 13 * u, dark, `rx="${round(1.4 * u)}"`)}${times(5, (window) => rect(x + (2.4 + window * 5) * u, body - 11 * u, 3.4 * u, 4.4 * u, colours.accent, `opacity="${round(between(random, 0.6, 1) * 10) / 10}"`)).join('')}${circle(x + 5 * u, body - 1 * u, 1.8 * u, dark)}${circle(x + 23 * u, body - 1 * u, 1.8 * u, dark)}${rect(x + 27 * u, body - 5 * u, 4 * u, 1.2 * u, dark)}`;
  });
  const smoke = times(26, (index) => {
    const t = index / 25;
    return circle(
      front - (7 + t * 92) * u + between(random, -2, 2) * u,
      body - (21 + Math.sqrt(t) * 26) * u + between(random, -3, 3) * u * t,
      (2 + t * 9) * u,
      mix(colours.low, colours.light, 0.35),
      `opacity="${round((0.42 - t * 0.36) * 100) / 100}"`,
    );
  });
  const arches = times(Math.ceil(w / (20 * u)) + 1, (index) => {
    const x = index * 20 * u - 6 * u;
    return path(
      `M${round(x)},${h + 2} L${round(x)},${round(deck + 16 * u)} A${round(8 * u)},${round(8 * u)} 0 0 1 ${round(x + 16 * u)},${round(deck + 16 * u)} L${round(x + 16 * u)},${h + 2} Z`,
      mix(colours.middle, colours.near, 0.35),
    );
  });
  return {
    behind: `${sky(frame)}${stars(frame, ground * 0.6, 70)}${glow(focus - 6 * u, ground - 22 * u, 66 * u, colours.light, 0.55)}${circle(focus - 6 * u, ground - 24 * u, 17 * u, colours.light)}${cloudBands(frame, ground - 34 * u, 5)}${land(frame, ridge(frame, ground + 2 * u, 9 * u, 0.55), distant(colours, 0.24))}${land(frame, ridge(frame, ground + 10 * u, 6 * u, 0.55), distant(colours, 0.45))}${mist(frame, ground + 10 * u, 24 * u, 0.3)}${smoke.join('')}${carriages.join('')}${engine}${rect(0, deck, w, h - deck + 2, dark)}${arches.join('')}${rect(0, deck - 0.4 * u, w, 1.2 * u, distant(colours, 0.6))}`,
    standing: { x: focus, y: deck, size: 14 * u },
    flying: { x: focus, y: ground - 40 * u, size: 20 * u },
  };
}
