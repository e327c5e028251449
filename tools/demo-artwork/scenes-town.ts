import {
  between,
  circle,
  distant,
  type Frame,
  glow,
  gradient,
  line,
  mist,
  type Picture,
  path,
  polygon,
  rect,
  round,
  sky,
  stars,
  times,
} from './frame';
import { mix } from './palettes';

/** Houses side by side, with some windows lit. */
function skyline(frame: Frame, base: number, low: number, high: number, nearness: number, windows: number): string {
  const { w, h, u, colours, random, focus } = frame;
  const colour = distant(colours, nearness);
  let drawn = '';
  for (let x = -4 * u; x < w; ) {
    const width = between(random, 6, 12) * u * (0.7 + nearness * 0.5);
    const closeness = 1 - Math.min(1, Math.abs(x + width / 2 - focus) / (w * 0.6));
    const height = between(random, low, high) * u * (0.6 + closeness * 0.7);
    const top = base - height;
    drawn += rect(x, top, width + 0.6, h - top + 2, colour);
    const roof = random();
    if (roof > 0.78)
      drawn +=
        polygon(
          [
            [x, top],
            [x + width / 2, top - width * 0.7],
            [x + width, top],
          ],
          colour,
        ) + line([x + width / 2, top - width * 0.6], [x + width / 2, top - width * 1.3], colour, 0.5 * u);
    else if (roof > 0.55)
      drawn +=
        rect(x + width * 0.2, top - 3 * u, width * 0.6, 3.2 * u, colour) +
        rect(x + width * 0.36, top - 5.5 * u, width * 0.28, 3 * u, colour);
    const columns = Math.max(2, Math.floor(width / (2.3 * u)));
    const rows = Math.floor(height / (3 * u));
    for (let row = 1; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        if (random() > windows) continue;
        drawn += rect(
          x + (column + 0.3) * (width / columns),
          top + row * 3 * u,
          (width / columns) * 0.42,
          1.4 * u,
          random() > 0.3 ? colours.accent : colours.light,
          `opacity="${round(between(random, 0.35, 0.9) * 10) / 10}"`,
        );
      }
    }
    x += width;
  }
  return drawn;
}

export function city(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours } = frame;
  const beams = [-1, 1].map((way) =>
    polygon(
      [
        [focus + way * 22 * u, ground],
        [focus + way * 44 * u, 0],
        [focus + way * 62 * u, 0],
      ],
      colours.light,
      'opacity="0.12"',
    ),
  );
  return {
    behind: `${sky(frame, ground + 4 * u)}${stars(frame, ground * 0.4, 50)}${glow(focus, ground - 20 * u, 70 * u, colours.light, 0.5)}${circle(focus, ground - 34 * u, 16 * u, colours.light, 'opacity="0.85"')}${beams.join('')}${skyline(frame, ground + 2 * u, 26, 58, 0.12, 0.05)}${mist(frame, ground, 40 * u, 0.35)}${skyline(frame, ground + 5 * u, 14, 36, 0.42, 0.16)}${mist(frame, ground + 6 * u, 30 * u, 0.25)}${skyline(frame, ground + 14 * u, 8, 20, 0.72, 0.24)}${glow(focus, ground + 4 * u, 20 * u, mix(colours.low, colours.light, 0.3), 0.75)}${rect(focus - 30 * u, ground + 15 * u, 60 * u, h, colours.near)}${rect(focus - 32 * u, ground + 14 * u, 64 * u, 2.2 * u, colours.near)}${rect(0, ground + 24 * u, w, h, colours.near)}`,
    standing: { x: focus, y: ground + 14.3 * u, size: 24 * u },
    flying: { x: focus, y: ground - 36 * u, size: 22 * u },
  };
}

export function rain(frame: Frame): Picture {
  const { w, h, u, ground, focus, colours, random } = frame;
  const street = gradient('down', [
    [0, mix(colours.middle, colours.near, 0.5)],
    [1, colours.near],
  ]);
  const lamp = (x: number, scale: number): string => {
    const y = ground + 6 * u * scale;
    const top = y - 46 * u * scale;
    return `${glow(x + 6 * u * scale, top + 2 * u * scale, 30 * u * scale, colours.accent, 0.75)}${line([x, y], [x, top], colours.near, 1.1 * u * scale)}${path(`M${round(x)},${round(top)} q${round(u * scale)},${round(-4 * u * scale)} ${round(6 * u * scale)},${round(-3 * u * scale)}`, 'none', `stroke="${colours.near}" stroke-width="${round(0.9 * u * scale)}"`)}${circle(x + 6 * u * scale, top - 0.6 * u * scale, 2.1 * u * scale, colours.light)}${polygon(
      [
        [x + 3 * u * scale, y],
        [x + 10 * u * scale, y],
        [x + 17 * u * scale, h],
        [x - 2 * u * scale, h],
      ],
      colours.accent,
      'opacity="0.12"',
    )}`;
  };
  const bokeh = times(22, () =>
    circle(
      random() * w,
      ground - between(random, 2, 40) * u,
      between(random, 0.8, 3.2) * u,
      random() > 0.5 ? colours.accent : colours.light,
      `opacity="${round(between(random, 0.12, 0.4) * 100) / 100}"`,
    ),
  );
  const drops = times(150, () => {
    const x = random() * w * 1.2;
    const y = random() * h;
    const length = between(random, 3, 9) * u;
    return line(
      [x, y],
      [x - length * 0.22, y + length],
      colours.light,
      between(random, 0.1, 0.25) * u,
      `opacity="${round(between(random, 0.12, 0.42) * 100) / 100}"`,
    );
  });
  const rings = times(16, () => {
    const y = ground + between(random, 8, 40) * u;
    return `<ellipse cx="${round(random() * w)}" cy="${round(y)}" rx="${round(between(random, 1.5, 4) * u)}" ry="${round(between(random, 0.3, 0.8) * u)}" fill="none" stroke="${colours.light}" stroke-width="${round(0.18 * u)}" opacity="0.35"/>`;
  });
  return {
    behind: `${sky(frame, ground + 2 * u)}${skyline(frame, ground + 3 * u, 30, 62, 0.3, 0.1)}${mist(frame, ground - 10 * u, 60 * u, 0.3)}${skyline(frame, ground + 4 * u, 12, 40, 0.62, 0.2)}${bokeh.join('')}${street.defs}${rect(0, ground + 4 * u, w, h, street.fill)}${glow(focus, ground + 8 * u, 40 * u, colours.low, 0.55)}${lamp(focus - 34 * u, 0.8)}${lamp(focus + 24 * u, 1.15)}${rings.join('')}<ellipse cx="${round(focus)}" cy="${round(ground + 22 * u)}" rx="${round(10 * u)}" ry="${round(1.2 * u)}" fill="${colours.near}" opacity="0.6"/>`,
    before: drops.join(''),
    standing: { x: focus, y: ground + 22 * u, size: 34 * u },
    flying: { x: focus, y: ground - 30 * u, size: 20 * u },
  };
}
