import {
  between,
  circle,
  distant,
  type Frame,
  glow,
  gradient,
  line,
  type Picture,
  type Point,
  path,
  polygon,
  rect,
  round,
  times,
} from './frame';
import { mix } from './palettes';

/** A room of one light that fades to its corners. */
export function gloom({ w, h, colours }: Frame, x: number, y: number, reach: number): string {
  const { defs, fill } = gradient('round', [
    [0, mix(colours.low, colours.light, 0.25)],
    [0.25, colours.low],
    [0.6, colours.middle],
    [1, colours.top],
  ]);
  return `${rect(0, 0, w, h, colours.top)}${defs}${circle(x, y, reach, fill)}`;
}

export function stage(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours } = frame;
  const fold = (from: number, to: number, side: 1 | -1): string => {
    const folds = 7;
    return times(folds, (index) => {
      const x1 = from + ((to - from) * index) / folds;
      const x2 = from + ((to - from) * (index + 1)) / folds;
      const cloth = gradient('across', [
        [0, mix(colours.middle, colours.near, 0.62)],
        [0.5, mix(colours.middle, colours.low, 0.35)],
        [1, mix(colours.middle, colours.near, 0.72)],
      ]);
      const sag = side * ((folds - index) / folds) * 5 * u;
      return `${cloth.defs}${path(`M${round(x1)},-5 L${round(x2)},-5 Q${round(x2 + sag)},${round(ground * 0.6)} ${round(x2 - sag * 0.4)},${round(ground + 14 * u)} L${round(x1 - sag * 0.4)},${round(ground + 14 * u)} Q${round(x1 + sag)},${round(ground * 0.6)} ${round(x1)},-5 Z`, cloth.fill)}`;
    }).join('');
  };
  const swags = times(5, (index) => {
    const x = (index / 5) * w;
    const cloth = gradient('down', [
      [0, mix(colours.middle, colours.near, 0.7)],
      [0.8, mix(colours.middle, colours.low, 0.3)],
      [1, colours.accent],
    ]);
    return `${cloth.defs}${path(`M${round(x - u)},-5 L${round(x + w / 5 + u)},-5 L${round(x + w / 5 + u)},${round(4 * u)} Q${round(x + w / 10)},${round(22 * u)} ${round(x - u)},${round(4 * u)} Z`, cloth.fill)}`;
  });
  const floor = gradient('down', [
    [0, mix(colours.middle, colours.low, 0.25)],
    [0.5, mix(colours.middle, colours.near, 0.7)],
    [1, colours.near],
  ]);
  const boards = times(15, (index) =>
    line(
      [focus + (index - 7) * 6 * u, ground + 4 * u],
      [focus + (index - 7) * 22 * u, h],
      colours.near,
      0.35 * u,
      'opacity="0.6"',
    ),
  );
  const beam = gradient('down', [
    [0, colours.light, 0.5],
    [1, colours.light, 0.12],
  ]);
  return {
    behind: `${gloom(frame, focus, ground - 24 * u, Math.hypot(w, h) * 0.6)}${floor.defs}${rect(0, ground + 4 * u, w, h, floor.fill)}${boards.join('')}${beam.defs}${polygon(
      [
        [focus - 4 * u, -5],
        [focus + 4 * u, -5],
        [focus + 27 * u, ground + 16 * u],
        [focus - 27 * u, ground + 16 * u],
      ],
      beam.fill,
    )}<ellipse cx="${round(focus)}" cy="${round(ground + 16 * u)}" rx="${round(27 * u)}" ry="${round(6 * u)}" fill="${colours.light}" opacity="0.62"/><ellipse cx="${round(focus)}" cy="${round(ground + 17 * u)}" rx="${round(8 * u)}" ry="${round(1.5 * u)}" fill="${colours.near}" opacity="0.55"/>`,
    before: `${fold(-3 * u, focus - 36 * u, 1)}${fold(w + 3 * u, focus + 36 * u, -1)}${swags.join('')}${times(9, (index) => `${glow((index / 8) * w, h * 0.995, 9 * u, colours.accent, 0.5)}`).join('')}`,
    standing: { x: focus, y: ground + 16.6 * u, size: 33 * u },
    flying: { x: focus, y: ground - 16 * u, size: 22 * u },
  };
}

export function stairs(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours } = frame;
  const steps = 13;
  const right = focus + 62 * u;
  const flight = times(steps, (index) => {
    const x = focus - 62 * u + index * 8.6 * u;
    const y = ground + 34 * u - index * 6.6 * u;
    return `${polygon(
      [
        [x, y],
        [right + 60 * u, y - 5 * u],
        [right + 60 * u, h + 400],
        [x - 3 * u, h + 400],
      ],
      distant(colours, 0.9 - index * 0.042),
    )}${polygon(
      [
        [x, y],
        [right + 60 * u, y - 5 * u],
        [right + 60 * u, y - 3.8 * u],
        [x, y + 1.1 * u],
      ],
      mix(colours.low, colours.light, 0.3),
      'opacity="0.55"',
    )}`;
  });
  const door: Point = [focus + 37 * u, ground - 42 * u];
  const wall = [
    polygon(
      [
        [0, 0],
        [focus - 20 * u, 0],
        [focus - 46 * u, h],
        [0, h],
      ],
      distant(colours, 0.8),
    ),
    polygon(
      [
        [focus - 20 * u, 0],
        [focus - 6 * u, 0],
        [focus - 44 * u, h],
        [focus - 47 * u, h],
      ],
      distant(colours, 0.55),
    ),
    polygon(
      [
        [w, 0],
        [focus + 58 * u, 0],
        [focus + 66 * u, h],
        [w, h],
      ],
      distant(colours, 0.72),
    ),
  ];
  const slant = polygon(
    [
      [door[0] - 5 * u, door[1] + 24 * u],
      [door[0] + 9 * u, door[1] + 24 * u],
      [focus - 8 * u, h],
      [focus - 62 * u, h],
    ],
    colours.light,
    'opacity="0.22"',
  );
  return {
    behind: `${gloom(frame, door[0], door[1], Math.hypot(w, h) * 0.7)}${wall.join('')}${glow(door[0] + 2 * u, door[1] + 8 * u, 40 * u, colours.light, 0.85)}${polygon(
      [
        [door[0] - 7 * u, door[1] + 26 * u],
        [door[0] - 3 * u, door[1] - 13 * u],
        [door[0] + 8 * u, door[1] - 16 * u],
        [door[0] + 10 * u, door[1] + 26 * u],
      ],
      colours.light,
    )}${flight.join('')}${slant}${times(7, (index) =>
      polygon(
        [
          [(index * w) / 6 - 4 * u, 0],
          [(index * w) / 6 + 3 * u, 0],
          [(index * w) / 6 + 12 * u, 0.12 * h],
        ],
        colours.near,
        'opacity="0.5"',
      ),
    ).join('')}`,
    standing: { x: focus - 1 * u, y: ground - 13.5 * u, size: 26 * u },
    flying: { x: focus - 22 * u, y: ground - 40 * u, size: 20 * u },
  };
}

export function windowScene(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const [left, top, width, height] = [focus - 32 * u, ground - 66 * u, 64 * u, 62 * u];
  const pane = gradient('down', [
    [0, colours.middle],
    [0.6, colours.low],
    [1, mix(colours.low, colours.light, 0.6)],
  ]);
  const roofs = times(9, (index) => {
    const x = left + index * 7.4 * u;
    const tall = between(random, 8, 24) * u;
    return rect(x, top + height - tall, 6.6 * u, tall, distant(colours, between(random, 0.3, 0.6)));
  });
  const frameBars = `${rect(focus - 0.8 * u, top, 1.6 * u, height, colours.near)}${rect(left, top + height * 0.34, width, 1.4 * u, colours.near)}${path(`M${round(left)},${round(top)} h${round(width)} v${round(height)} h${round(-width)} Z`, 'none', `stroke="${colours.near}" stroke-width="${round(3 * u)}"`)}`;
  const pool = polygon(
    [
      [left + 2 * u, ground + 10 * u],
      [left + width - 2 * u, ground + 10 * u],
      [left + width + 30 * u, h],
      [left - 16 * u, h],
    ],
    colours.light,
    'opacity="0.2"',
  );
  const wall = gradient('down', [
    [0, mix(colours.top, colours.middle, 0.35)],
    [1, colours.near],
  ]);
  return {
    behind: `${wall.defs}${rect(0, 0, w, h, wall.fill)}${glow(focus, top + height / 2, 78 * u, colours.low, 0.55)}${pane.defs}${rect(left, top, width, height, pane.fill)}${circle(focus + 15 * u, top + 17 * u, 8 * u, colours.light)}${glow(focus + 15 * u, top + 17 * u, 24 * u, colours.light, 0.5)}<svg x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" viewBox="${round(left)} ${round(top)} ${round(width)} ${round(height)}">${roofs.join('')}</svg>${frameBars}${rect(0, ground + 10 * u, w, h, mix(colours.near, colours.middle, 0.16))}${pool}${rect(left - 5 * u, ground - 4 * u, width + 10 * u, 2.6 * u, colours.near)}`,
    before: `${path(`M${round(left - 14 * u)},-5 Q${round(left + 4 * u)},${round(ground * 0.5)} ${round(left - 8 * u)},${round(ground + 12 * u)} L${round(left - 30 * u)},${round(ground + 12 * u)} L${round(left - 30 * u)},-5 Z M${round(left + width + 14 * u)},-5 Q${round(left + width - 4 * u)},${round(ground * 0.5)} ${round(left + width + 8 * u)},${round(ground + 12 * u)} L${round(left + width + 30 * u)},${round(ground + 12 * u)} L${round(left + width + 30 * u)},-5 Z`, mix(colours.near, colours.middle, 0.3))}`,
    standing: { x: focus - 3 * u, y: ground + 17 * u, size: 46 * u },
    flying: { x: focus - 10 * u, y: ground - 40 * u, size: 20 * u },
  };
}
