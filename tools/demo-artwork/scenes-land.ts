import {
  between,
  circle,
  distant,
  type Frame,
  glow,
  hills,
  land,
  mist,
  type Picture,
  type Point,
  path,
  polygon,
  ridge,
  round,
  sky,
  stars,
  times,
} from './frame';
import { mix } from './palettes';

/** A disc with its light, low over the land. */
export function sun(frame: Frame, x: number, y: number, r: number): string {
  const { colours } = frame;
  return glow(x, y, r * 4.2, colours.light, 0.55) + circle(x, y, r, colours.light);
}

export function field(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const side = focus + (focus > w / 2 ? -1 : 1) * between(random, 0.1, 0.2) * w;
  const rows = times(4, (index) =>
    hills(
      frame,
      ground + index * h * 0.055,
      (5 - index) * 0.8 * u,
      1.2 + index * 0.5,
      distant(colours, 0.2 + index * 0.22),
    ),
  );
  const grass = times(90, () => {
    const x = random() * w;
    const height = between(random, 2, 7) * u;
    return path(
      `M${round(x)},${h} q${round(between(random, -2, 2) * u)},${round(-height / 2)} ${round(between(random, -3, 3) * u)},${round(-height)} q${round(u * 0.4)},${round(height / 2)} ${round(u)},${round(height)} Z`,
      colours.near,
    );
  });
  return {
    behind: `${sky(frame)}${sun(frame, side, ground - 13 * u, 12 * u)}${cloudBands(frame, ground * 0.62, 5)}${rows.join('')}${tree(frame, focus + (side > focus ? -1 : 1) * 0.3 * w, ground + 4 * u, 22 * u)}`,
    before: grass.join(''),
    standing: { x: focus, y: ground + 5.5 * u, size: 22 * u },
    flying: { x: focus, y: ground - 26 * u, size: 24 * u },
  };
}

/** A round tree. */
export function tree({ random, colours }: Frame, x: number, y: number, height: number): string {
  const crown = times(9, () => {
    const turn = random() * Math.PI * 2;
    const away = random() * height * 0.26;
    return circle(
      x + Math.cos(turn) * away,
      y - height * 0.72 + Math.sin(turn) * away * 0.8,
      height * between(random, 0.14, 0.22),
      distant(colours, 0.85),
    );
  });
  return `${path(`M${round(x - height * 0.04)},${round(y + height * 0.1)} L${round(x - height * 0.02)},${round(y - height * 0.6)} L${round(x + height * 0.02)},${round(y - height * 0.6)} L${round(x + height * 0.05)},${round(y + height * 0.1)} Z`, distant(colours, 0.85))}${crown.join('')}`;
}

export function cloudBands({ w, u, colours, random }: Frame, around: number, count: number): string {
  return times(count, (index) => {
    const y = around + (index - count / 2) * between(random, 4, 7) * u;
    const x = random() * w;
    const length = between(random, 0.25, 0.6) * w;
    const thick = between(random, 0.5, 1.5) * u;
    return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(length / 2)}" ry="${round(thick)}" fill="${mix(colours.low, colours.light, 0.4)}" opacity="${round(between(random, 0.12, 0.35) * 10) / 10}"/>`;
  }).join('');
}

export function desert(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const dunes = times(5, (index) => {
    const y = ground + index * 0.065 * h;
    const crest = index % 2 === 0 ? focus + between(random, -0.05, 0.1) * w : focus - between(random, 0.3, 0.5) * w;
    const rise = between(random, 9, 14) * u * (0.6 + index * 0.12);
    const lit = distant(colours, 0.12 + index * 0.17);
    const shade = distant(colours, 0.34 + index * 0.17);
    return `${path(`M${round(-w * 0.3)},${h} L${round(-w * 0.3)},${round(y + rise)} Q${round(crest - w * 0.25)},${round(y + rise * 0.3)} ${round(crest)},${round(y - rise)} Q${round(crest + w * 0.3)},${round(y + rise * 0.4)} ${round(w * 1.2)},${round(y + rise * 0.6)} L${round(w * 1.2)},${h} Z`, lit)}${path(`M${round(crest)},${round(y - rise)} Q${round(crest - w * 0.02)},${round(y + rise)} ${round(crest + w * 0.2)},${h} L${round(w * 1.2)},${h} L${round(w * 1.2)},${round(y + rise * 0.6)} Q${round(crest + w * 0.3)},${round(y + rise * 0.4)} ${round(crest)},${round(y - rise)} Z`, shade)}`;
  });
  const sunX = focus + (focus > w / 2 ? -0.18 : 0.16) * w;
  return {
    behind: `${sky(frame)}${sun(frame, sunX, ground - 16 * u, 15 * u)}${dunes.slice(0, 3).join('')}`,
    before: dunes.slice(3).join(''),
    standing: { x: focus - 0.02 * w, y: ground + 0.115 * h, size: 19 * u },
    flying: { x: focus, y: ground - 30 * u, size: 25 * u },
  };
}

function pine(x: number, y: number, height: number, colour: string): string {
  const tiers = times(4, (index) => {
    const top = y - height + index * height * 0.2;
    const half = height * (0.09 + index * 0.055);
    return polygon(
      [
        [x, top],
        [x + half, top + height * 0.34],
        [x - half, top + height * 0.34],
      ],
      colour,
    );
  });
  return (
    tiers.join('') +
    polygon(
      [
        [x - height * 0.02, y - height * 0.1],
        [x + height * 0.02, y - height * 0.1],
        [x + height * 0.02, y + 2],
        [x - height * 0.02, y + 2],
      ],
      colour,
    )
  );
}

export function snow(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const white = (shade: number) => mix(colours.light, mix(colours.middle, colours.top, 0.3), shade);
  const peaks = land(frame, ridge(frame, ground - 8 * u, 15 * u, 0.58), mix(colours.low, colours.middle, 0.55));
  const far = land(frame, ridge(frame, ground - 1 * u, 7 * u, 0.5), mix(colours.low, colours.middle, 0.8));
  const pines = times(26, () => {
    const x = random() * w;
    const nearness = random();
    if (Math.abs(x - focus) < 17 * u) return '';
    return pine(
      x,
      ground + nearness * 7 * u,
      between(random, 9, 15) * u * (0.7 + nearness * 0.5),
      mix(colours.middle, colours.near, 0.45 + nearness * 0.4),
    );
  });
  const flakes = times(110, () =>
    circle(
      random() * w,
      random() * h,
      between(random, 0.12, 0.5) * u,
      colours.light,
      `opacity="${round(between(random, 0.25, 0.85) * 10) / 10}"`,
    ),
  );
  return {
    behind: `${sky(frame)}${stars(frame, ground * 0.6, 60)}${glow(focus, ground - 14 * u, 52 * u, colours.light, 0.35)}${peaks}${far}${hills(frame, ground + 3 * u, 2.5 * u, 1.4, white(0.55))}${pines.join('')}${hills(frame, ground + 11 * u, 2.5 * u, 1.1, white(0.28))}`,
    before: `${hills(frame, ground + 21 * u, 3 * u, 1.3, white(0.45))}${hills(frame, ground + 36 * u, 3 * u, 1.6, white(0.7))}${flakes.join('')}`,
    standing: { x: focus, y: ground + 15 * u, size: 22 * u },
    flying: { x: focus, y: ground - 24 * u, size: 25 * u },
  };
}

export function mountain(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const peak = (x: number, y: number, height: number, half: number, nearness: number): string => {
    const lit = distant(colours, nearness);
    const shade = distant(colours, nearness + 0.2);
    const lean = between(random, -0.15, 0.15) * half;
    const cap = (edge: number): Point[] => [
      [x + lean, y - height],
      [x + lean + half * 0.3, y - height * 0.68],
      [x + half * 0.13, y - height * 0.74],
      [x + lean * 0.5, y - height * edge],
      [x - half * 0.16, y - height * 0.72],
      [x + lean - half * 0.28, y - height * 0.68],
    ];
    return `${polygon(
      [
        [x - half, y],
        [x + lean, y - height],
        [x + half, y],
      ],
      lit,
    )}${polygon(
      [
        [x + lean, y - height],
        [x + half, y],
        [x + half * 0.12, y],
        [x - half * 0.1, y - height * 0.4],
        [x + half * 0.08, y - height * 0.62],
      ],
      shade,
    )}${polygon(cap(0.6), colours.light, 'opacity="0.85"')}${polygon(
      [
        [x + lean, y - height],
        [x + lean + half * 0.3, y - height * 0.68],
        [x + half * 0.13, y - height * 0.74],
        [x + half * 0.06, y - height * 0.66],
      ],
      shade,
      'opacity="0.35"',
    )}`;
  };
  const range = [
    peak(focus - 0.34 * w, ground + 4 * u, 40 * u, 44 * u, 0.12),
    peak(focus + 0.36 * w, ground + 4 * u, 46 * u, 46 * u, 0.2),
    peak(focus + 0.02 * w, ground + 6 * u, 66 * u, 52 * u, 0.34),
    mist(frame, ground - 6 * u, 30 * u, 0.5),
  ];
  const front = [
    land(frame, ridge(frame, ground + 7 * u, 4 * u, 0.55), distant(colours, 0.66)),
    times(22, (index) => {
      const x = (index / 21) * w + between(random, -2, 2) * u;
      const height = between(random, 7, 14) * u;
      return Math.abs(x - focus) < 10 * u ? '' : pine(x, ground + 13 * u, height, distant(colours, 0.8));
    }).join(''),
    land(frame, ridge(frame, ground + 13 * u, 2 * u, 0.5), distant(colours, 0.8)),
  ];
  return {
    behind: `${sky(frame, ground + 4 * u)}${stars(frame, ground * 0.5, 50)}${glow(focus, ground - 30 * u, 60 * u, colours.light, 0.4)}${range.join('')}${front.join('')}`,
    before: land(frame, ridge(frame, ground + 0.2 * h, 3 * u, 0.5), colours.near),
    standing: { x: focus + 1 * u, y: ground + 12 * u, size: 18 * u },
    flying: { x: focus + 0.22 * w * (focus > w / 2 ? -1 : 1), y: ground - 54 * u, size: 20 * u },
  };
}
