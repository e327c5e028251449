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
  ridge,
  round,
  sky,
  stars,
  times,
} from './frame';
import { cloudBands, sun } from './scenes-land';

export function forest(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const trunk = (x: number, width: number, colour: string) => {
    const branches = times(4, (index) => {
      const y = h * (0.12 + index * 0.13) + random() * 4 * u;
      const way = random() > 0.5 ? 1 : -1;
      return path(
        `M${round(x)},${round(y)} q${round(way * width * 2)},${round(-width)} ${round(way * width * 3.4)},${round(-width * between(random, 2, 4))} q${round(-way * width)},${round(width * 2.6)} ${round(-way * width * 3.2)},${round(width * 3.6)} Z`,
        colour,
      );
    });
    return `${polygon(
      [
        [x - width * 0.42, -5],
        [x + width * 0.42, -5],
        [x + width * 0.62, h],
        [x - width * 0.62, h],
      ],
      colour,
    )}${branches.join('')}`;
  };
  const light = glow(focus, ground - 26 * u, 62 * u, colours.light, 0.75);
  const layers = times(4, (depth) => {
    const nearness = 0.18 + depth * 0.2;
    const count = 15 - depth * 3;
    const trunks = times(count, () => {
      const x = random() * w;
      if (Math.abs(x - focus) < (5 + depth * 8) * u) return '';
      return trunk(x, between(random, 1.4, 2.6) * (1 + depth * 0.75) * u, distant(colours, nearness));
    });
    return `${trunks.join('')}${mist(frame, ground + depth * 2 * u, 36 * u, 0.28 - depth * 0.05)}`;
  });
  const rays = times(5, (index) =>
    polygon(
      [
        [focus + (index - 2) * 4 * u, ground - 44 * u],
        [focus + (index - 2) * 17 * u - 4 * u, ground + 16 * u],
        [focus + (index - 2) * 17 * u + 5 * u, ground + 16 * u],
      ],
      colours.light,
      'opacity="0.09"',
    ),
  );
  return {
    behind: `${sky(frame, ground)}${light}${layers.slice(0, 2).join('')}${rays.join('')}${layers[2]}${hills(frame, ground + 9 * u, 1.6 * u, 2, distant(colours, 0.72))}`,
    before: `${layers[3]}${hills(frame, ground + 26 * u, 2 * u, 2.6, colours.near)}${trunk(focus - 0.44 * w, 9 * u, colours.near)}${trunk(focus + 0.46 * w, 11 * u, colours.near)}${times(26, () => circle(random() * w, between(random, 0.3, 0.95) * h, between(random, 0.15, 0.45) * u, colours.accent, 'opacity="0.8"')).join('')}`,
    standing: { x: focus, y: ground + 13 * u, size: 23 * u },
    flying: { x: focus, y: ground - 24 * u, size: 22 * u },
  };
}

export function road(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const end: Point = [focus + 4 * u, ground];
  const verge = polygon(
    [
      [0, h],
      [0, ground],
      [w, ground],
      [w, h],
    ],
    distant(colours, 0.6),
  );
  const lane = polygon(
    [
      [end[0] - 0.8 * u, ground],
      [end[0] + 0.8 * u, ground],
      [focus + 62 * u, h],
      [focus - 50 * u, h],
    ],
    distant(colours, 0.92),
  );
  const dashes = times(8, (index) => {
    const from = (index / 8) ** 2.2;
    const to = ((index + 0.5) / 8) ** 2.2;
    const at = (t: number): Point => [end[0] + (focus + 5 * u - end[0]) * t, ground + (h - ground) * t];
    const [x1, y1] = at(from);
    const [x2, y2] = at(to);
    return polygon(
      [
        [x1 - from * 2 * u, y1],
        [x1 + from * 2 * u, y1],
        [x2 + to * 2 * u, y2],
        [x2 - to * 2 * u, y2],
      ],
      colours.accent,
      'opacity="0.85"',
    );
  });
  const poles = times(6, (index) => {
    const t = ((index + 1) / 6) ** 2;
    const x = end[0] - (6 + t * 64) * u;
    const y = ground + t * (h - ground) * 0.5;
    const height = (4 + t * 62) * u;
    return `${line([x, y], [x, y - height], colours.near, 0.3 * u + t * 1.6 * u)}${line([x - height * 0.13, y - height * 0.9], [x + height * 0.13, y - height * 0.9], colours.near, 0.2 * u + t * 1.1 * u)}`;
  });
  return {
    behind: `${sky(frame)}${stars(frame, ground * 0.55, 70)}${sun(frame, end[0], ground - 3 * u, 13 * u)}${cloudBands(frame, ground * 0.7, 6)}${land(frame, ridge(frame, ground - 2 * u, 6 * u, 0.52), distant(colours, 0.34))}${verge}${lane}${dashes.join('')}${poles.join('')}`,
    standing: { x: focus - 5 * u, y: ground + 15 * u, size: 22 * u },
    flying: { x: focus - 12 * u, y: ground - 34 * u, size: 22 * u },
    before: times(30, () =>
      circle(random() * w, ground + random() * (h - ground), 0.2 * u, colours.light, 'opacity="0.12"'),
    ).join(''),
  };
}

export function garden(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const arch = (x: number, half: number, height: number): string => {
    const bottom = ground + 7 * u;
    const { defs, fill } = gradient('down', [
      [0, colours.light, 0.75],
      [1, colours.low, 0.35],
    ]);
    const outline = `M${round(x - half)},${round(bottom)} L${round(x - half)},${round(bottom - height * 0.55)} C${round(x - half)},${round(bottom - height)} ${round(x - half * 0.4)},${round(bottom - height * 1.05)} ${round(x)},${round(bottom - height * 1.22)} C${round(x + half * 0.4)},${round(bottom - height * 1.05)} ${round(x + half)},${round(bottom - height)} ${round(x + half)},${round(bottom - height * 0.55)} L${round(x + half)},${round(bottom)} Z`;
    const bars = times(7, (index) => {
      const px = x - half + ((index + 1) / 8) * half * 2;
      const lift = 1 - Math.abs(index - 3) / 4;
      return line([px, bottom], [px, bottom - height * (0.72 + lift * 0.46)], distant(colours, 0.75), 0.45 * u);
    });
    const beams = [0.3, 0.58, 0.82].map((part) =>
      line(
        [x - half * (part > 0.7 ? 0.86 : 1), bottom - height * part],
        [x + half * (part > 0.7 ? 0.86 : 1), bottom - height * part],
        distant(colours, 0.75),
        0.4 * u,
      ),
    );
    return `${defs}${path(outline, fill)}${bars.join('')}${beams.join('')}${path(outline, 'none', `stroke="${distant(colours, 0.8)}" stroke-width="${round(0.9 * u)}"`)}`;
  };
  const leaf = (x: number, y: number, length: number, turn: number, colour: string) =>
    `<path transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})" d="M0,0 C${round(length * 0.22)},${round(-length * 0.3)} ${round(length * 0.2)},${round(-length * 0.75)} 0,${round(-length)} C${round(-length * 0.2)},${round(-length * 0.75)} ${round(-length * 0.22)},${round(-length * 0.3)} 0,0 Z" fill="${colour}"/>`;
  const bush = (x: number, y: number, size: number, colour: string) =>
    times(9, (index) => leaf(x, y, size * between(random, 0.7, 1.1), -72 + index * 18, colour)).join('');
  const blooms = times(12, () => {
    const x = random() * w;
    const y = ground + between(random, 12, 30) * u;
    return Math.abs(x - focus) < 14 * u
      ? ''
      : `${line([x, y], [x, y + 12 * u], colours.near, 0.5 * u)}${circle(x, y, between(random, 0.9, 1.9) * u, colours.accent)}`;
  });
  return {
    behind: `${sky(frame)}${stars(frame, ground * 0.5, 40)}${glow(focus, ground - 18 * u, 60 * u, colours.light, 0.5)}${arch(focus - 34 * u, 17 * u, 22 * u)}${arch(focus + 34 * u, 17 * u, 22 * u)}${arch(focus, 24 * u, 38 * u)}${hills(frame, ground + 8 * u, 1.4 * u, 2.2, distant(colours, 0.7))}${times(9, (index) => (index === 4 ? '' : bush((index / 8) * w, ground + 14 * u, 13 * u, distant(colours, 0.78)))).join('')}`,
    before: `${hills(frame, ground + 24 * u, 1.6 * u, 2.4, distant(colours, 0.94))}${blooms.join('')}${bush(0, h * 0.98, 44 * u, colours.near)}${bush(w, h * 0.97, 48 * u, colours.near)}`,
    standing: { x: focus, y: ground + 12.5 * u, size: 27 * u },
    flying: { x: focus + 20 * u, y: ground - 44 * u, size: 20 * u },
  };
}
