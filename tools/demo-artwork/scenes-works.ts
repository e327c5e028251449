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
  polygon,
  rect,
  times,
} from './frame';
import { mix } from './palettes';
import { gloom } from './scenes-inside';

/** Where within its turn a tooth rises and falls. */
const toothEdges = [0, 0.18, 0.44, 0.62];

function gear(x: number, y: number, r: number, teeth: number, turn: number, colour: string, hole: string): string {
  const points: Point[] = times(teeth * 4, (index) => {
    const part = index % 4;
    const angle = turn + ((Math.floor(index / 4) + (toothEdges[part] ?? 0)) / teeth) * Math.PI * 2;
    const away = part === 1 || part === 2 ? r * 1.13 : r;
    return [x + Math.cos(angle) * away, y + Math.sin(angle) * away];
  });
  const spokes = times(6, (index) => {
    const angle = turn + (index * Math.PI) / 3;
    return circle(x + Math.cos(angle) * r * 0.56, y + Math.sin(angle) * r * 0.56, r * 0.19, hole);
  });
  return `${polygon(points, colour)}${spokes.join('')}${circle(x, y, r * 0.16, hole)}`;
}

export function machine(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const cy = ground - 34 * u;
  const back = distant(colours, 0.3);
  const mid = distant(colours, 0.58);
  const front = distant(colours, 0.85);
  const pipes = times(7, () => {
    const x = random() * w;
    return Math.abs(x - focus) < 26 * u
      ? ''
      : `${rect(x, 0, between(random, 2, 5) * u, h, distant(colours, between(random, 0.4, 0.75)))}${rect(x - u, random() * ground, 7 * u, 2 * u, distant(colours, 0.7))}`;
  });
  return {
    behind: `${gloom(frame, focus, cy, Math.hypot(w, h) * 0.72)}${gear(focus - 38 * u, cy - 26 * u, 22 * u, 18, random(), back, mix(back, colours.low, 0.5))}${gear(focus + 42 * u, cy + 8 * u, 26 * u, 20, random(), back, mix(back, colours.low, 0.5))}${pipes.join('')}${glow(focus, cy, 44 * u, colours.light, 0.7)}${gear(focus, cy, 27 * u, 22, random(), mid, mix(colours.low, colours.light, 0.45))}${gear(focus + 31 * u, cy - 31 * u, 13 * u, 13, random(), front, mid)}${gear(focus - 33 * u, cy + 26 * u, 15 * u, 14, random(), front, mid)}${times(5, (index) => line([focus - 60 * u, cy - (64 - index * 3) * u], [focus + 70 * u, cy - (50 - index * 4) * u], colours.near, 0.5 * u)).join('')}${rect(0, ground + 8 * u, w, 2.4 * u, colours.near)}${times(Math.ceil(w / (6 * u)), (index) => line([index * 6 * u, ground + 8 * u], [index * 6 * u, ground - 2 * u], colours.near, 0.35 * u)).join('')}${rect(0, ground - 2 * u, w, 0.9 * u, colours.near)}${rect(0, ground + 16 * u, w, h, mix(colours.near, colours.top, 0.5))}`,
    before: `${gear(focus - 52 * u, h + 4 * u, 34 * u, 24, random(), colours.near, distant(colours, 0.8))}${gear(focus + 58 * u, h - 2 * u, 26 * u, 20, random(), colours.near, distant(colours, 0.8))}`,
    standing: { x: focus, y: ground + 8.3 * u, size: 24 * u },
    flying: { x: focus, y: cy, size: 20 * u },
  };
}

export function clock(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const cy = ground - 30 * u;
  const r = 41 * u;
  const ink = distant(colours, 0.95);
  const face = gradient('round', [
    [0, colours.light],
    [0.75, mix(colours.light, colours.low, 0.35)],
    [1, colours.low],
  ]);
  const marks = times(60, (index) => {
    const angle = (index / 60) * Math.PI * 2;
    const inner = index % 5 === 0 ? 0.8 : 0.9;
    return line(
      [focus + Math.cos(angle) * r * inner, cy + Math.sin(angle) * r * inner],
      [focus + Math.cos(angle) * r * 0.95, cy + Math.sin(angle) * r * 0.95],
      ink,
      index % 5 === 0 ? 1.5 * u : 0.4 * u,
    );
  });
  const hand = (turn: number, length: number, width: number): string => {
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const at = (along: number, across: number): Point => [focus + c * along - s * across, cy + s * along + c * across];
    return polygon(
      [
        at(-length * 0.18, -width),
        at(length * 0.8, -width * 0.5),
        at(length, 0),
        at(length * 0.8, width * 0.5),
        at(-length * 0.18, width),
      ],
      ink,
    );
  };
  const bricks = times(46, () =>
    rect(
      Math.floor(random() * 14) * (w / 13),
      Math.floor(random() * 24) * (h / 23),
      w / 13 - 0.7 * u,
      h / 23 - 0.7 * u,
      mix(colours.middle, colours.top, between(random, 0.35, 0.8)),
      'opacity="0.55"',
    ),
  );
  return {
    behind: `${gloom(frame, focus, cy, Math.hypot(w, h) * 0.75)}${bricks.join('')}${glow(focus, cy, r * 1.9, colours.light, 0.55)}${circle(focus, cy, r * 1.1, ink)}${circle(focus, cy, r * 1.05, mix(colours.accent, ink, 0.35))}${face.defs}${circle(focus, cy, r, face.fill)}${marks.join('')}${hand(-Math.PI * between(random, 0.3, 0.46), r * 0.56, 1.9 * u)}${hand(Math.PI * between(random, 0.08, 0.2), r * 0.82, 1.3 * u)}${circle(focus, cy, 2.6 * u, ink)}${rect(0, ground + 17 * u, w, h, colours.near)}${rect(focus - 48 * u, ground + 14 * u, 96 * u, 4 * u, colours.near)}`,
    standing: { x: focus + 9 * u, y: ground + 14.3 * u, size: 26 * u },
    flying: { x: focus, y: cy, size: 20 * u },
  };
}
