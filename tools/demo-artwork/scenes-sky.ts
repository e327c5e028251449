import {
  between,
  circle,
  distant,
  type Frame,
  glow,
  gradient,
  hills,
  land,
  mist,
  type Picture,
  path,
  rect,
  ridge,
  round,
  sky,
  stars,
  times,
} from './frame';
import { mix } from './palettes';
import { cloudBands } from './scenes-land';

/** A disc with seas and craters. */
function moonDisc({ colours, random }: Frame, x: number, y: number, r: number): string {
  const { defs, fill } = gradient('round', [
    [0, colours.light],
    [0.8, mix(colours.light, colours.low, 0.25)],
    [1, mix(colours.light, colours.low, 0.5)],
  ]);
  const marks = times(16, () => {
    const turn = random() * Math.PI * 2;
    const away = Math.sqrt(random()) * r * 0.78;
    const size = between(random, 0.04, 0.17) * r;
    return circle(
      x + Math.cos(turn) * away,
      y + Math.sin(turn) * away,
      size,
      mix(colours.low, colours.middle, 0.3),
      'opacity="0.22"',
    );
  });
  return `${glow(x, y, r * 2.3, colours.light, 0.42)}${defs}${circle(x, y, r, fill)}${marks.join('')}`;
}

export function moon(frame: Frame): Picture {
  const { h, u, ground, focus, colours } = frame;
  const r = 33 * u;
  return {
    behind: `${sky(frame, ground + 6 * u)}${stars(frame, ground, 130)}${moonDisc(frame, focus, ground - 24 * u, r)}${cloudBands(frame, ground - 14 * u, 6)}${land(frame, ridge(frame, ground + 1 * u, 4 * u, 0.5), distant(colours, 0.4))}${mist(frame, ground + 5 * u, 16 * u, 0.4)}${hills(frame, ground + 8 * u, 3 * u, 1.4, distant(colours, 0.78))}`,
    before: hills(frame, ground + 0.16 * h, 2.5 * u, 1.7, colours.near),
    standing: { x: focus, y: ground + 8.5 * u, size: 21 * u },
    flying: { x: focus, y: ground - 27 * u, size: 21 * u },
  };
}

export function skyScene(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const bank = (y: number, size: number, nearness: number): string => {
    const colour =
      nearness < 0.5
        ? mix(mix(colours.low, colours.light, 0.35), colours.middle, nearness * 0.9)
        : mix(colours.middle, colours.near, (nearness - 0.45) * 1.5);
    const puffs = times(16, (index) =>
      circle(
        (index / 15) * w + between(random, -3, 3) * u,
        y + between(random, -0.5, 0.4) * size,
        size * between(random, 0.55, 1.15),
        colour,
      ),
    );
    return `${puffs.join('')}${rect(0, y, w, h - y + 2, colour)}`;
  };
  const sunX = focus + (focus > w / 2 ? -0.2 : 0.2) * w;
  const sunY = ground - 26 * u;
  return {
    behind: `${sky(frame, ground + 10 * u)}${stars(frame, ground * 0.5, 50)}${glow(sunX, sunY, 62 * u, colours.light, 0.6)}${circle(sunX, sunY, 14 * u, colours.light)}${cloudBands(frame, ground - 34 * u, 5)}${bank(ground - 2 * u, 9 * u, 0.1)}${bank(ground + 9 * u, 10 * u, 0.36)}${bank(ground + 21 * u, 11 * u, 0.62)}`,
    before: `${bank(ground + 36 * u, 12 * u, 0.85)}${bank(ground + 54 * u, 12 * u, 1)}`,
    standing: { x: focus, y: ground + 15 * u, size: 24 * u },
    flying: { x: focus - 2 * u, y: ground - 19 * u, size: 27 * u },
  };
}

export function space(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const { defs, fill } = gradient('down', [
    [0, colours.top],
    [0.6, mix(colours.top, colours.middle, 0.7)],
    [1, colours.middle],
  ]);
  const planetX = focus + (focus > w / 2 ? -14 : 12) * u;
  const planetY = ground - 34 * u;
  const r = 25 * u;
  const ball = gradient('across', [
    [0, mix(colours.low, colours.light, 0.4)],
    [0.5, colours.low],
    [1, mix(colours.middle, colours.top, 0.4)],
  ]);
  const bands = times(
    5,
    (index) =>
      `<ellipse cx="${round(planetX)}" cy="${round(planetY + (index - 2) * r * 0.32)}" rx="${round(r * Math.sqrt(1 - ((index - 2) * 0.32) ** 2))}" ry="${round(r * 0.075)}" fill="${colours.middle}" opacity="0.22"/>`,
  );
  const ring = (sweep: 0 | 1) =>
    `<path d="M${round(planetX - r * 1.75)},${round(planetY)} A${round(r * 1.75)},${round(r * 0.42)} 0 0 ${sweep} ${round(planetX + r * 1.75)},${round(planetY)}" transform="rotate(-18 ${round(planetX)} ${round(planetY)})" fill="none" stroke="${colours.light}" stroke-width="${round(2.1 * u)}" opacity="0.75"/>`;
  const surface = gradient('down', [
    [0, distant(colours, 0.5)],
    [0.5, distant(colours, 0.85)],
    [1, colours.near],
  ]);
  const craters = times(9, () => {
    const x = random() * w;
    const y = ground + between(random, 14, 40) * u;
    return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(between(random, 3, 9) * u)}" ry="${round(between(random, 0.7, 1.6) * u)}" fill="${colours.near}" opacity="0.55"/>`;
  });
  return {
    behind: `${defs}${rect(0, 0, w, h, fill)}${glow(w * 0.2, h * 0.2, 60 * u, colours.low, 0.22)}${glow(w * 0.85, h * 0.5, 70 * u, colours.accent, 0.14)}${stars(frame, h, 240)}${glow(planetX, planetY, r * 2.2, colours.low, 0.4)}${ring(1)}${ball.defs}${circle(planetX, planetY, r, ball.fill)}${bands.join('')}${ring(0)}${circle(planetX + r * 1.5, planetY - r * 1.2, 3.2 * u, colours.light)}${surface.defs}${path(`M${round(-w * 0.3)},${h + 2} Q${round(-w * 0.1)},${round(ground + 16 * u)} ${round(focus)},${round(ground + 8 * u)} Q${round(w * 1.1)},${round(ground + 14 * u)} ${round(w * 1.3)},${h + 2} Z`, surface.fill)}${craters.join('')}`,
    standing: { x: focus, y: ground + 9.5 * u, size: 22 * u },
    flying: { x: focus + (focus > w / 2 ? 20 : -24) * u, y: ground - 10 * u, size: 22 * u },
  };
}

export function spiral(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours } = frame;
  const cy = ground - 26 * u;
  const reach = Math.hypot(w, h) * 0.8;
  const arm = (start: number): string => {
    const at = (turn: number) => 1.6 * u * Math.exp(turn * 0.3);
    const points: string[] = [];
    for (let turn = 0; at(turn) < reach; turn += 0.12)
      points.push(
        `${round(focus + Math.cos(turn + start) * at(turn))},${round(cy + Math.sin(turn + start) * at(turn) * 0.92)}`,
      );
    for (let turn = Math.log(reach / (1.6 * u)) / 0.3; turn > 0; turn -= 0.12)
      points.push(
        `${round(focus + Math.cos(turn + start + 0.42) * at(turn))},${round(cy + Math.sin(turn + start + 0.42) * at(turn) * 0.92)}`,
      );
    return `<polygon points="${points.join(' ')}"/>`;
  };
  const arms = gradient('round', [
    [0, colours.light, 0.95],
    [0.35, colours.low, 0.8],
    [0.75, colours.middle, 0.7],
    [1, colours.top, 0.2],
  ]);
  const wide = reach * 1.1;
  const bed = gradient('round', [
    [0, colours.low],
    [0.3, colours.middle],
    [1, colours.top],
  ]);
  return {
    behind: `${bed.defs}${rect(0, 0, w, h, colours.top)}${circle(focus, cy, reach, bed.fill)}${arms.defs.replace('<radialGradient', `<radialGradient gradientUnits="userSpaceOnUse" cx="${round(focus)}" cy="${round(cy)}" r="${round(wide * 0.62)}"`)}<g fill="${arms.fill}">${times(6, (index) => arm((index * Math.PI) / 3)).join('')}</g>${glow(focus, cy, 24 * u, colours.light, 0.95)}${stars(frame, h, 90)}${hills(frame, ground + 10 * u, 2.4 * u, 1.3, distant(colours, 0.86))}`,
    before: hills(frame, ground + 26 * u, 2 * u, 1.8, colours.near),
    standing: { x: focus, y: ground + 10.5 * u, size: 23 * u },
    flying: { x: focus, y: cy, size: 22 * u },
  };
}

export function sea(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const sunX = focus + (focus > w / 2 ? -10 : 9) * u;
  const water = gradient('down', [
    [0, mix(colours.low, colours.middle, 0.45)],
    [0.4, mix(colours.middle, colours.top, 0.35)],
    [1, colours.near],
  ]);
  const glints = times(46, () => {
    const t = random() ** 1.5;
    const y = ground + 1 * u + t * (h - ground) * 0.85;
    const spread = (5 + t * 34) * u;
    const length = between(random, 2, 9) * u * (0.4 + t);
    return `<ellipse cx="${round(sunX + between(random, -0.5, 0.5) * spread)}" cy="${round(y)}" rx="${round(length / 2)}" ry="${round(0.22 * u + t * 0.5 * u)}" fill="${colours.light}" opacity="${round((0.75 - t * 0.5) * 100) / 100}"/>`;
  });
  const wave = (y: number, height: number, colour: string): string => {
    const step = height * 3.4;
    const start = -random() * step;
    const crests = times(Math.ceil(w / step) + 2, () => `q${round(step / 2)},${round(-height)} ${round(step)},0`);
    return path(
      `M${round(start)},${round(y)} ${crests.join(' ')} L${w + step},${h + 2} L${round(start)},${h + 2} Z`,
      colour,
    );
  };
  return {
    behind: `${sky(frame)}${stars(frame, ground * 0.6, 60)}${glow(sunX, ground - 12 * u, 64 * u, colours.light, 0.55)}${circle(sunX, ground - 12 * u, 15 * u, colours.light)}${cloudBands(frame, ground - 30 * u, 7)}${water.defs}${rect(0, ground, w, h - ground + 2, water.fill)}${glints.join('')}`,
    before: `${wave(ground + 15 * u, 1.7 * u, mix(colours.middle, colours.near, 0.66))}${wave(ground + 25 * u, 2.5 * u, mix(colours.middle, colours.near, 0.8))}${wave(ground + 38 * u, 3.4 * u, mix(colours.middle, colours.near, 0.95))}`,
    standing: { x: focus, y: ground + 14 * u, size: 32 * u },
    flying: { x: focus - 6 * u, y: ground - 38 * u, size: 24 * u },
  };
}
