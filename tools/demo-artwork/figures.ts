import type { Figure, Scene } from '@/lib/demo-catalog/authoring';
import type { Footing } from './frame';
import { type Colours, mix } from './palettes';

interface Drawing {
  flies?: true;
  /** Height against a person's. */
  scale: number;
  /** Stands on 0,0 and is 100 high; what flies has its middle there and is 100 wide to each side. */
  draw: (colours: Colours) => string;
}

const person = (x: number, scale: number, coat: string) => `
  <g transform="translate(${x} 0) scale(${scale})">
    <circle cx="0" cy="-89" r="8.5" fill="${coat}"/>
    <path d="M-4,-84 L4,-84 L5,-79 L-5,-79 Z M-8,-79.5 C-15,-62 -17,-44 -16,-30 L-11,-29 L-13,0 L-4,0 L-1,-27 L3,-27 L8,0 L17,0 L11,-30 L16,-32 C15,-54 13,-70 8,-79.5 Z" fill="${coat}"/>
  </g>`;

const drawings: Readonly<Record<Figure, Drawing>> = {
  walker: {
    scale: 1,
    draw: ({ near, accent }) =>
      `${person(0, 1, near)}<path d="M-7,-80 Q0,-75 8,-80 L9,-75 Q0,-70 -8,-75 Z M6,-77 L20,-64 L16,-60 L3,-74 Z" fill="${accent}"/>`,
  },
  pair: { scale: 1, draw: ({ near }) => person(-17, 1, near) + person(20, 0.78, near) },
  hat: {
    scale: 1.05,
    draw: ({ near, accent }) =>
      `${person(0, 1, near)}<path d="M-20,-93 Q0,-101 20,-93 Q0,-88 -20,-93 Z M-11,-95 L-9,-108 Q0,-112 9,-108 L11,-95 Z" fill="${near}"/><path d="M-11,-96 L11,-96 L11,-99 L-11,-99 Z" fill="${accent}"/>`,
  },
  umbrella: {
    scale: 1,
    draw: ({ near, accent }) =>
      `${person(0, 1, near)}<path d="M-40,-98 Q-36,-136 4,-138 Q44,-134 46,-98 Q36,-106 25,-98 Q14,-106 3,-98 Q-8,-106 -18,-98 Q-29,-106 -40,-98 Z" fill="${accent}"/><path d="M3,-138 L3,-146 M3,-98 L8,-50" stroke="${near}" stroke-width="3"/>`,
  },
  lamp: {
    scale: 1,
    draw: ({ near, light, accent }) =>
      `<circle cx="24" cy="-48" r="44" fill="${accent}" opacity="0.16"/><circle cx="24" cy="-48" r="22" fill="${accent}" opacity="0.35"/>${person(0, 1, near)}<path d="M10,-66 L24,-60" stroke="${near}" stroke-width="5"/><rect x="19" y="-58" width="10" height="14" rx="3" fill="${light}"/>`,
  },
  camera: {
    scale: 1,
    draw: ({ near, light }) =>
      `${person(-24, 1, near)}<path d="M18,-62 L2,0 M20,-62 L22,0 M22,-62 L40,0" stroke="${near}" stroke-width="4"/><rect x="2" y="-88" width="34" height="26" rx="3" fill="${near}"/><circle cx="10" cy="-96" r="10" fill="${near}"/><circle cx="29" cy="-97" r="11" fill="${near}"/><path d="M36,-82 L52,-88 L52,-66 L36,-71 Z" fill="${near}"/><circle cx="19" cy="-75" r="5" fill="${light}"/>`,
  },
  violin: {
    scale: 1,
    draw: ({ near, accent }) =>
      `${person(0, 1, near)}<path d="M4,-80 L34,-66" stroke="${near}" stroke-width="5"/><ellipse cx="14" cy="-77" rx="13" ry="6.5" transform="rotate(22 14 -77)" fill="${accent}"/><path d="M8,-52 L36,-92" stroke="${accent}" stroke-width="2.5"/>`,
  },
  candle: {
    scale: 0.9,
    draw: ({ near, light, accent }) =>
      `<circle cx="0" cy="-104" r="70" fill="${accent}" opacity="0.14"/><circle cx="0" cy="-104" r="34" fill="${accent}" opacity="0.3"/><path d="M-12,0 L-12,-78 Q-4,-84 2,-78 Q8,-72 12,-80 L12,0 Z" fill="${mix(light, near, 0.12)}"/><path d="M0,-84 L0,-92" stroke="${near}" stroke-width="2.5"/><path d="M0,-126 C12,-108 9,-92 0,-91 C-9,-92 -12,-108 0,-126 Z" fill="${light}"/><path d="M-26,0 L26,0 L20,9 L-20,9 Z" fill="${near}"/>`,
  },
  flower: {
    scale: 0.95,
    draw: ({ near, accent, light }) =>
      `<path d="M0,0 C-6,-30 8,-50 0,-76" stroke="${near}" stroke-width="6" fill="none"/><path d="M-2,-18 C-30,-22 -38,-42 -40,-48 C-20,-48 -6,-38 0,-26 Z M2,-34 C24,-36 34,-52 36,-60 C18,-60 6,-50 1,-42 Z" fill="${near}"/>${[0, 60, 120, 180, 240, 300].map((turn) => `<ellipse cx="0" cy="-18" rx="11" ry="18" transform="translate(0 -86) rotate(${turn})" fill="${accent}"/>`).join('')}<circle cx="0" cy="-86" r="9" fill="${light}"/>`,
  },
  robot: {
    scale: 1.5,
    draw: ({ near, accent }) =>
      `<path d="M-22,-72 L22,-72 L18,-34 L-18,-34 Z M-14,-34 L-4,-34 L-6,0 L-18,0 Z M4,-34 L14,-34 L18,0 L6,0 Z M-22,-70 L-32,-66 L-34,-30 L-27,-30 L-24,-58 Z M22,-70 L32,-66 L34,-30 L27,-30 L24,-58 Z M-11,-98 L11,-98 L13,-75 L-13,-75 Z M-6,-76 L6,-76 L6,-70 L-6,-70 Z M-1.5,-98 L-1.5,-108 L1.5,-108 L1.5,-98 Z" fill="${near}"/><circle cx="0" cy="-109" r="3.5" fill="${accent}"/><rect x="-8" y="-90" width="16" height="5" rx="2" fill="${accent}"/><circle cx="0" cy="-55" r="5" fill="${accent}"/>`,
  },
  rabbit: {
    scale: 1.15,
    draw: ({ near, light, accent }) =>
      `<path d="M-30,0 C-44,-30 -30,-56 -12,-60 C-26,-74 -22,-86 -14,-90 C-22,-118 -20,-142 -12,-144 C-4,-144 -2,-116 -4,-94 L4,-94 C2,-116 6,-144 14,-144 C22,-142 22,-116 14,-90 C24,-84 26,-72 12,-60 C32,-54 44,-30 30,0 Z" fill="${near}"/><ellipse cx="-21" cy="-1" rx="19" ry="8" fill="${near}"/><ellipse cx="21" cy="-1" rx="19" ry="8" fill="${near}"/><ellipse cx="0" cy="-24" rx="18" ry="21" fill="${mix(near, accent, 0.3)}"/><path d="M-27,-44 C-40,-34 -32,-18 -22,-18 C-16,-20 -18,-32 -20,-40 Z M27,-44 C40,-34 32,-18 22,-18 C16,-20 18,-32 20,-40 Z" fill="${near}" stroke="${mix(near, accent, 0.3)}" stroke-width="1.2"/><path d="M-13,-104 C-16,-120 -15,-134 -12,-136 C-8,-134 -8,-116 -8,-102 Z M13,-104 C16,-120 15,-134 12,-136 C8,-134 8,-116 8,-102 Z" fill="${accent}" opacity="0.55"/><circle cx="-7" cy="-80" r="2.6" fill="${light}"/><circle cx="7" cy="-80" r="2.6" fill="${light}"/><ellipse cx="0" cy="-72" rx="2.6" ry="1.8" fill="${accent}"/><path d="M-2.6,-67.5 h5.2 v4.6 h-5.2 Z" fill="${light}"/>`,
  },
  cat: {
    scale: 0.62,
    draw: ({ near, accent }) =>
      `<path d="M-26,0 C-32,-36 -18,-58 -12,-62 L-20,-96 L-8,-84 C-3,-87 5,-87 10,-84 L22,-96 L17,-62 C28,-50 32,-24 28,0 Z" fill="${near}"/><path d="M26,-4 C52,-2 58,-30 48,-46" stroke="${near}" stroke-width="9" stroke-linecap="round" fill="none"/><ellipse cx="-6" cy="-72" rx="3.4" ry="4" fill="${accent}"/><ellipse cx="9" cy="-72" rx="3.4" ry="4" fill="${accent}"/>`,
  },
  sheep: {
    scale: 0.6,
    draw: ({ near, light }) =>
      `<path d="M-30,-20 L-28,0 L-20,0 L-20,-22 Z M18,-20 L20,0 L28,0 L28,-22 Z" fill="${near}"/>${[
        [-30, -42, 20],
        [-8, -54, 24],
        [20, -50, 22],
        [34, -36, 16],
        [0, -32, 26],
        [-22, -28, 16],
        [22, -26, 16],
      ]
        .map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${light}"/>`)
        .join(
          '',
        )}<path d="M-62,-54 C-60,-70 -42,-72 -38,-58 L-38,-36 C-46,-28 -58,-30 -60,-40 Z M-38,-62 L-26,-66 L-36,-54 Z" fill="${near}"/>`,
  },
  llama: {
    scale: 1,
    draw: ({ near, accent }) =>
      `<path d="M-34,0 L-32,-30 C-40,-48 -34,-58 -20,-60 L18,-60 L24,-96 L20,-110 L27,-104 L31,-112 L34,-103 C44,-102 50,-98 50,-93 L40,-88 C42,-70 40,-50 30,-36 L30,0 L22,0 L20,-28 L-18,-28 L-22,-14 L-24,0 Z" fill="${near}"/><path d="M-12,-62 L10,-62 L13,-38 L-14,-38 Z" fill="${accent}"/>`,
  },
  horse: {
    scale: 1.15,
    draw: ({ near }) =>
      `<path d="M-58,-46 C-72,-40 -74,-24 -70,-12 L-62,-22 C-60,-34 -54,-42 -48,-44 L-46,-28 L-56,0 L-48,0 L-36,-26 L-28,-30 L2,-30 L14,-24 L10,0 L18,0 L26,-28 C32,-38 34,-48 36,-54 L52,-74 L70,-70 L74,-78 L58,-94 L54,-102 L48,-94 C38,-90 28,-78 18,-66 L-34,-66 C-46,-66 -54,-58 -58,-46 Z M28,-30 L44,-18 L38,0 L46,0 L54,-20 L34,-40 Z M-44,-30 L-32,-16 L-34,0 L-26,0 L-22,-18 L-32,-34 Z" fill="${near}"/>`,
  },
  car: {
    scale: 0.55,
    draw: ({ near, light }) =>
      `<path d="M-104,-16 C-104,-40 -90,-46 -70,-48 L-48,-50 C-36,-78 -22,-86 4,-86 C34,-86 46,-72 56,-50 L84,-44 C100,-40 106,-30 106,-14 L96,-12 A20,20 0 0 0 56,-12 L-44,-12 A20,20 0 0 0 -84,-12 L-100,-12 Z" fill="${near}"/><circle cx="-64" cy="-13" r="15" fill="${near}"/><circle cx="76" cy="-13" r="15" fill="${near}"/><path d="M-34,-52 C-26,-70 -16,-76 -2,-77 L-2,-52 Z M6,-77 C24,-77 34,-70 42,-52 L6,-52 Z" fill="${light}" opacity="0.55"/><path d="M-100,-34 L-150,-26 L-150,-6 L-98,-24 Z" fill="${light}" opacity="0.4"/>`,
  },
  boat: {
    scale: 1.15,
    draw: ({ near, light, accent }) =>
      `<path d="M-52,-16 L56,-20 L42,4 L-38,4 Z" fill="${near}"/><path d="M0,-16 L0,-104" stroke="${near}" stroke-width="4"/><path d="M4,-100 C34,-74 40,-46 42,-26 L4,-24 Z" fill="${light}" opacity="0.92"/><path d="M-4,-92 C-20,-70 -30,-44 -34,-24 L-4,-22 Z" fill="${accent}" opacity="0.9"/>`,
  },
  rowboat: {
    scale: 0.75,
    draw: ({ near, accent }) =>
      `<path d="M-62,-14 Q0,0 66,-18 Q54,10 34,12 L-34,12 Q-54,8 -62,-14 Z" fill="${near}"/><path d="M-26,-6 C-30,-30 -24,-42 -16,-44 C-6,-44 -2,-30 -2,-6 Z M12,-6 C10,-28 14,-38 22,-40 C32,-40 36,-28 34,-8 Z" fill="${near}"/><circle cx="-15" cy="-52" r="8" fill="${near}"/><circle cx="22" cy="-48" r="7.5" fill="${near}"/><path d="M14,-52 C18,-60 30,-58 30,-46 L34,-34 L26,-40 Z" fill="${accent}"/><path d="M-18,-30 L-76,14" stroke="${near}" stroke-width="3.5"/>`,
  },
  liner: {
    scale: 1.05,
    draw: ({ near, light, accent }) =>
      `<path d="M-112,-28 L116,-34 L98,6 L-98,6 Z" fill="${near}"/><path d="M-84,-42 L86,-42 L90,-30 L-88,-28 Z" fill="${light}" opacity="0.9"/><path d="M-62,-54 L62,-54 L66,-42 L-66,-42 Z" fill="${mix(light, near, 0.25)}"/>${[-42, -6, 30].map((x) => `<path d="M${x},-90 L${x + 17},-90 L${x + 15},-54 L${x + 2},-54 Z" fill="${near}"/><path d="M${x},-90 L${x + 17},-90 L${x + 16.4},-80 L${x + 0.6},-80 Z" fill="${accent}"/>`).join('')}<path d="M-92,-28 L-92,-84 M96,-32 L96,-80" stroke="${near}" stroke-width="2"/>${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => `<circle cx="${-78 + index * 17}" cy="-14" r="2.6" fill="${accent}"/>`).join('')}`,
  },
  battleship: {
    scale: 1.1,
    draw: ({ near, accent }) =>
      `<path d="M-120,-22 L-92,-24 L-92,-18 L92,-18 L124,-26 L104,8 L-104,8 Z" fill="${near}"/><path d="M-66,-18 L-66,-32 L-40,-32 L-40,-18 Z M44,-18 L44,-32 L72,-32 L72,-18 Z M-30,-18 L-26,-46 L30,-46 L34,-18 Z M-8,-46 L-6,-70 L14,-70 L16,-46 Z" fill="${near}"/><path d="M-24,-46 L-24,-76 L-12,-76 L-12,-46 Z M20,-46 L20,-80 L32,-80 L32,-46 Z" fill="${near}"/><path d="M-60,-27 L-104,-36 M66,-27 L110,-38 M4,-70 L4,-120" stroke="${near}" stroke-width="4"/><path d="M4,-119 L42,-112 L4,-101 Z" fill="${accent}"/>`,
  },
  golem: {
    scale: 1.35,
    draw: ({ near, accent }) =>
      `<path d="M-15,-104 C-16,-114 16,-114 15,-104 L17,-84 L30,-80 C40,-74 42,-54 42,-30 L31,-28 L29,-56 L25,-30 L27,0 L6,0 L3,-26 L-3,-26 L-6,0 L-27,0 L-25,-30 L-29,-56 L-31,-28 L-42,-30 C-42,-54 -40,-74 -30,-80 L-17,-84 Z" fill="${near}"/><path d="M0,-74 L5,-63 L16,-62 L8,-54 L10,-43 L0,-49 L-10,-43 L-8,-54 L-16,-62 L-5,-63 Z" fill="${accent}"/><circle cx="-6" cy="-95" r="2.2" fill="${accent}"/><circle cx="6" cy="-95" r="2.2" fill="${accent}"/>`,
  },
  'flying-horse': {
    flies: true,
    scale: 1.15,
    draw: ({ near, accent }) =>
      `<g transform="rotate(-16) translate(0 40)"><path d="M-58,-46 C-84,-48 -96,-34 -104,-18 C-92,-26 -80,-30 -62,-32 L-48,-44 L-46,-30 L-78,-8 L-72,-2 L-36,-26 L-28,-30 L2,-30 L14,-28 L44,-6 L50,-12 L26,-32 C32,-38 34,-48 36,-54 L52,-74 L70,-70 L74,-78 L58,-94 L54,-102 L48,-94 C38,-90 28,-78 18,-66 L-34,-66 C-46,-66 -54,-58 -58,-46 Z M28,-36 L66,-24 L64,-32 L34,-44 Z" fill="${near}"/><path d="M-22,-64 C-30,-84 -24,-100 -12,-104 C-2,-100 2,-84 2,-64 L10,-48 L2,-46 L-8,-60 Z" fill="${near}"/><path d="M-20,-108 C-20,-120 -4,-122 -4,-108 C-2,-104 -22,-104 -20,-108 Z" fill="${accent}"/><circle cx="-12" cy="-104" r="6.5" fill="${near}"/><path d="M-20,-92 C-44,-92 -60,-82 -74,-66 C-56,-72 -40,-70 -24,-64 Z" fill="${accent}"/></g>`,
  },
  balloon: {
    flies: true,
    scale: 1,
    draw: ({ near, light, accent }) =>
      `<path d="M0,-92 C52,-92 66,-46 56,-14 C48,14 20,34 14,52 L-14,52 C-20,34 -48,14 -56,-14 C-66,-46 -52,-92 0,-92 Z" fill="${accent}"/><path d="M0,-92 C20,-86 24,-20 6,52 L-6,52 C-24,-20 -20,-86 0,-92 Z" fill="${light}"/><path d="M-46,-70 C-60,-30 -34,10 -14,52 L-6,52 C-26,0 -40,-40 -34,-80 Z M46,-70 C60,-30 34,10 14,52 L6,52 C26,0 40,-40 34,-80 Z" fill="${near}" opacity="0.22"/><path d="M-12,54 L-9,72 M12,54 L9,72" stroke="${near}" stroke-width="2.5"/><rect x="-12" y="72" width="24" height="17" rx="3" fill="${near}"/>`,
  },
  birds: {
    flies: true,
    scale: 0.9,
    draw: ({ near }) =>
      [
        [-70, 10, 1],
        [-20, -30, 1.3],
        [34, 0, 0.9],
        [70, -46, 0.8],
        [4, 36, 0.7],
      ]
        .map(
          ([x, y, s]) =>
            `<path transform="translate(${x} ${y}) scale(${s})" d="M-26,-8 C-16,-16 -6,-10 0,0 C6,-10 16,-16 26,-8 C16,-10 8,-4 0,8 C-8,-4 -16,-10 -26,-8 Z" fill="${near}"/>`,
        )
        .join(''),
  },
  bat: {
    flies: true,
    scale: 0.9,
    draw: ({ near }) =>
      [
        [0, -10, 1],
        [-74, -52, 0.4],
        [70, -62, 0.46],
        [62, 30, 0.3],
      ]
        .map(
          ([x, y, s]) =>
            `<path transform="translate(${x} ${y}) scale(${s})" d="M0,-14 L6,-26 L10,-14 C34,-38 66,-38 96,-22 C80,-18 74,-4 70,10 C58,-2 44,0 34,14 C26,4 16,6 8,14 L0,32 L-8,14 C-16,6 -26,4 -34,14 C-44,0 -58,-2 -70,10 C-74,-4 -80,-18 -96,-22 C-66,-38 -34,-38 -10,-14 L-6,-26 Z" fill="${near}"/>`,
        )
        .join(''),
  },
  butterfly: {
    flies: true,
    scale: 0.5,
    draw: ({ near, accent }) =>
      `<path d="M0,0 C-20,-60 -90,-70 -88,-24 C-86,4 -40,10 0,4 C-40,12 -64,40 -44,60 C-24,74 -6,40 0,8 C6,40 24,74 44,60 C64,40 40,12 0,4 C40,10 86,4 88,-24 C90,-70 20,-60 0,0 Z" fill="${accent}"/><path d="M0,-24 L0,44" stroke="${near}" stroke-width="7" stroke-linecap="round"/>`,
  },
  biplane: {
    flies: true,
    scale: 0.85,
    draw: ({ near, accent }) =>
      `<g transform="rotate(-9)"><path d="M-70,-4 C-30,-18 40,-16 66,-6 C72,0 70,8 60,10 C20,16 -30,14 -70,6 Z M-76,-26 L-58,-26 L-50,0 L-72,2 Z" fill="${near}"/><path d="M-26,-42 L56,-42 L56,-35 L-26,-35 Z M-20,14 L50,14 L50,21 L-20,21 Z" fill="${accent}"/><path d="M-14,-36 L-8,16 M40,-36 L36,16 M10,-36 L12,-12" stroke="${near}" stroke-width="3.5"/><circle cx="22" cy="32" r="8" fill="${near}"/><path d="M74,-32 L74,34" stroke="${near}" stroke-width="4"/></g>`,
  },
  dragon: {
    flies: true,
    scale: 1.4,
    draw: ({ near, accent }) =>
      `<path d="M96,-40 L84,-44 L88,-54 L78,-47 L74,-58 L68,-47 C58,-46 52,-38 46,-28 C38,-16 28,-10 16,-10 C24,-34 26,-64 8,-96 C4,-80 -2,-72 -10,-68 C-20,-84 -36,-92 -56,-92 C-44,-82 -40,-74 -42,-64 C-56,-70 -72,-70 -86,-62 C-64,-56 -44,-38 -30,-14 C-36,-2 -46,6 -58,8 C-72,10 -82,2 -82,-8 C-82,-16 -76,-20 -70,-18 L-74,-28 L-88,-18 C-94,0 -84,22 -60,24 C-44,25 -30,20 -18,14 C-22,24 -28,30 -36,34 L-22,34 L-18,40 C-8,32 -4,24 -2,16 C8,16 16,12 22,8 C26,18 24,28 18,36 L30,34 L36,40 C42,24 40,10 34,0 C48,-6 58,-18 64,-28 C70,-28 74,-26 78,-26 L96,-30 L88,-34 Z" fill="${near}"/><circle cx="77" cy="-40" r="2" fill="${accent}"/>`,
  },
  glider: {
    flies: true,
    scale: 1,
    draw: ({ near, light, accent }) =>
      `<g transform="rotate(-14)"><path d="M-96,-30 L100,6 L-40,20 Z" fill="${light}"/><path d="M-96,-30 L100,6 L-30,2 Z" fill="${accent}" opacity="0.6"/><path d="M-40,20 L100,6 L-22,48 Z" fill="${mix(light, near, 0.4)}"/><circle cx="-2" cy="-14" r="7" fill="${near}"/><path d="M-34,2 C-24,-10 -8,-12 6,-6 L12,4 L-30,8 Z" fill="${near}"/></g>`,
  },
  kite: {
    flies: true,
    scale: 0.7,
    draw: ({ near, light, accent }) =>
      `<g transform="rotate(18)"><path d="M0,-70 L40,-14 L0,52 L-40,-14 Z" fill="${accent}"/><path d="M0,-70 L0,52 M-40,-14 L40,-14" stroke="${light}" stroke-width="3"/><path d="M0,52 C22,74 -18,92 6,116 C24,132 -6,150 6,170" stroke="${near}" stroke-width="3" fill="none"/></g>`,
  },
  rocket: {
    flies: true,
    scale: 0.9,
    draw: ({ near, light, accent }) =>
      `<g transform="rotate(32)"><path d="M-12,62 L0,128 L12,62 Z" fill="${accent}"/><path d="M-6,62 L0,98 L6,62 Z" fill="${light}"/><path d="M-24,62 C-38,0 -26,-62 0,-92 C26,-62 38,0 24,62 Z" fill="${light}"/><path d="M0,-92 C26,-62 38,0 24,62 L6,62 C20,0 16,-56 0,-92 Z" fill="${mix(light, near, 0.35)}"/><path d="M-26,20 L-50,66 L-24,56 Z M26,20 L50,66 L24,56 Z" fill="${accent}"/><circle cx="-2" cy="-26" r="10" fill="${near}"/></g>`,
  },
};

const afloat: ReadonlySet<Figure> = new Set(['boat', 'rowboat', 'liner', 'battleship']);
const heldByGround: ReadonlySet<Figure> = new Set(['flower', 'candle', 'sheep', 'llama', 'horse', 'car', 'rabbit']);
const inside: ReadonlySet<Scene> = new Set(['clock', 'machine', 'rain', 'stage', 'stairs', 'window']);

/** A figure that can be in a scene: the one asked for, or another in its stead. */
export function fitting(figure: Figure | undefined, scene: Scene): Figure | undefined {
  if (figure === undefined) return undefined;
  const flies = drawings[figure].flies === true;
  if (scene === 'sea') return flies || afloat.has(figure) ? figure : 'rowboat';
  if (scene === 'sky') return flies ? figure : 'birds';
  if (afloat.has(figure)) return 'walker';
  if (inside.has(scene) && (flies || heldByGround.has(figure))) return 'walker';
  return figure;
}

/** A figure where it belongs in a scene; what flies goes into the air. */
export function drawFigure(figure: Figure, standing: Footing, flying: Footing, colours: Colours): string {
  const { flies, scale, draw } = drawings[figure];
  const { x, y: wanted, size } = flies ? flying : standing;
  const factor = ((size / 100) * scale).toFixed(3);
  // Nothing flies out of the top of the picture.
  const y = flies ? Math.max(wanted, size * scale * 1.15) : wanted;
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${factor})">${draw(colours)}</g>`;
}
