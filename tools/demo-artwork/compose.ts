import type { Figure, FilmEntry, Palette, Scene, ShowEntry } from '@/lib/demo-catalog/authoring';
import { hash } from '@/lib/demo-catalog/hash';
import { drawFigure, fitting } from './figures';
import { type Frame, gradient, rect, round } from './frame';
import { setCredit, setTitle } from './lettering';
import { palettes } from './palettes';
import { randomFrom } from './random';
import { scenes } from './scenes';

export interface Format {
  w: number;
  h: number;
}

export const posterFormat: Format = { w: 780, h: 1170 };
export const backdropFormat: Format = { w: 1280, h: 720 };
export const stillFormat: Format = { w: 600, h: 338 };

/** Scenes with an empty sky, where the title may stand above. */
const openAbove: ReadonlySet<Scene> = new Set(['desert', 'field', 'road', 'sea', 'snow', 'train']);

function document({ w, h }: Format, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${content}</svg>`;
}

function vignette({ w, h }: Format, strength: number): string {
  const { defs, fill } = gradient('round', [
    [0.5, '#000000', 0],
    [1, '#000000', strength],
  ]);
  return `${defs}<ellipse cx="${w / 2}" cy="${h / 2}" rx="${round(w * 0.86)}" ry="${round(h * 0.86)}" fill="${fill}"/>`;
}

function draw(frame: Frame, scene: Scene, figure: Figure | undefined): string {
  const picture = scenes[scene](frame);
  const person = figure ? drawFigure(figure, picture.standing, picture.flying, frame.colours) : '';
  return `${picture.behind}${person}${picture.before ?? ''}`;
}

/** Half of the pictures look the other way; nothing in them can be read, so nothing is wrong then. */
function turned(format: Format, seed: string, drawing: string): string {
  return hash(`${seed} turn`) % 2 === 0
    ? drawing
    : `<g transform="translate(${format.w} 0) scale(-1 1)">${drawing}</g>`;
}

function frameOf(format: Format, art: { palette: Palette }, seed: string, ground: number, focus: number): Frame {
  return {
    ...format,
    u: Math.min(format.w, format.h) / 100,
    ground: ground * format.h,
    focus: focus * format.w,
    colours: palettes[art.palette],
    random: randomFrom(hash(seed)),
  };
}

/** Who made it, for the small line of a poster. */
function creditOf(entry: FilmEntry | ShowEntry): string {
  if ('network' in entry) return entry.network;
  return entry.directors.slice(0, 2).join(' · ');
}

export async function poster(entry: FilmEntry | ShowEntry): Promise<string> {
  const { art, slug, title } = entry;
  const { w, h } = posterFormat;
  const above = openAbove.has(art.scene) && hash(slug) % 5 < 3;
  const frame = frameOf(posterFormat, art, slug, (above ? 0.69 : 0.53) + (hash(`${slug} ground`) % 40) / 1000, 0.5);
  const { near, top, light, accent } = frame.colours;
  const shade = gradient(
    'down',
    above
      ? [
          [0, top, 0.92],
          [0.22, top, 0.5],
          [0.42, top, 0],
        ]
      : [
          [0.52, near, 0],
          [0.7, near, 0.72],
          [1, near, 0.96],
        ],
  );
  const margin = 0.085 * w;
  const creditY = above ? 0.062 * h : 0.955 * h;
  const setting = await setTitle(
    title,
    art.lettering,
    {
      x: margin,
      y: above ? 0.088 * h : 0.918 * h,
      from: above ? 'top' : 'bottom',
      width: w - 2 * margin,
      height: 0.24 * h,
    },
    light,
    accent,
  );
  const credit = await setCredit(creditOf(entry), w / 2, creditY, 0.0235 * w, w - 2 * margin, light);
  const shadow = `<g filter="url(#soft)" opacity="0.55">${setting.svg.replaceAll(/fill="#[0-9a-f]{6}"/g, 'fill="#000000"')}</g>`;
  const soft =
    '<defs><filter id="soft" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="9"/></filter></defs>';
  return document(
    posterFormat,
    `${soft}${turned(posterFormat, slug, draw(frame, art.scene, art.figure))}${vignette(posterFormat, 0.5)}${shade.defs}${rect(0, 0, w, h, shade.fill)}${shadow}${setting.svg}${credit}`,
  );
}

export function backdrop({ art, slug }: FilmEntry | ShowEntry): string {
  const frame = frameOf(backdropFormat, art, `${slug} wide`, 0.7, 0.66);
  return document(backdropFormat, `${draw(frame, art.scene, art.figure)}${vignette(backdropFormat, 0.55)}`);
}

/** Where else a story goes, and under which light. */
const elsewhere: Readonly<Record<Scene, readonly Scene[]>> = {
  castle: ['stairs', 'forest', 'moon', 'window', 'mountain'],
  city: ['rain', 'window', 'stairs', 'train', 'stage'],
  clock: ['window', 'stage', 'city', 'rain', 'stairs'],
  desert: ['road', 'mountain', 'castle', 'sky'],
  field: ['house', 'snow', 'road', 'window', 'forest', 'sky'],
  forest: ['road', 'house', 'window', 'moon', 'tower', 'mountain'],
  garden: ['window', 'house', 'rain', 'field', 'forest'],
  house: ['snow', 'mountain', 'window', 'field', 'road'],
  machine: ['clock', 'window', 'sea', 'train', 'tower'],
  moon: ['space', 'forest', 'house', 'sea'],
  mountain: ['desert', 'sea', 'forest', 'castle', 'sky', 'road'],
  rain: ['city', 'window', 'stairs', 'train'],
  road: ['desert', 'rain', 'house', 'field'],
  sea: ['tower', 'moon', 'sky', 'house'],
  sky: ['mountain', 'window', 'sea', 'field', 'house', 'city'],
  snow: ['house', 'window', 'train', 'road', 'moon'],
  space: ['garden', 'moon', 'machine', 'window', 'spiral'],
  spiral: ['space', 'stairs', 'stage', 'desert'],
  stage: ['window', 'rain', 'snow', 'city', 'stairs'],
  stairs: ['city', 'machine', 'window', 'rain', 'clock'],
  tower: ['sea', 'window', 'house', 'moon', 'road', 'rain'],
  train: ['rain', 'window', 'city', 'mountain', 'stairs'],
  window: ['city', 'rain', 'stairs', 'stage', 'clock'],
};

const otherLight: Readonly<Record<Palette, readonly Palette[]>> = {
  blood: ['rose', 'silver'],
  candy: ['dawn', 'lagoon'],
  copper: ['ember', 'gold'],
  dawn: ['candy', 'ice'],
  dusk: ['rose', 'teal'],
  ember: ['copper', 'dusk'],
  gold: ['sand', 'copper'],
  ice: ['teal', 'silver'],
  lagoon: ['mint', 'dawn'],
  mint: ['lagoon', 'violet'],
  moss: ['mint', 'sand'],
  neon: ['violet', 'rose'],
  plum: ['rose', 'violet'],
  rose: ['plum', 'dusk'],
  sand: ['gold', 'dawn'],
  silver: ['ice', 'gold'],
  teal: ['ice', 'dusk'],
  violet: ['plum', 'neon'],
};

const passersBy: readonly (Figure | undefined)[] = [
  'walker',
  'pair',
  undefined,
  'lamp',
  'hat',
  'birds',
  'umbrella',
  'cat',
];

/** One of a show's stills, from 1: the same world from another side. */
export function still({ art, slug }: ShowEntry, which: number): string {
  const seed = `${slug} still ${which}`;
  const random = randomFrom(hash(seed));
  const offered = [art.scene, ...elsewhere[art.scene]];
  const lights = [art.palette, ...otherLight[art.palette]];
  const scene = offered[(which - 1) % offered.length] ?? art.scene;
  const palette = lights[[0, 0, 1, 0, 2][(which + (hash(slug) % 5)) % 5] ?? 0] ?? art.palette;
  const own = which % 3 === 1;
  const asked = own ? art.figure : passersBy[(which + hash(slug)) % passersBy.length];
  const figure = scene === art.scene && own ? asked : fitting(asked, scene);
  const frame = frameOf(stillFormat, { palette }, seed, 0.62 + random() * 0.12, 0.34 + random() * 0.32);
  const { w, h } = stillFormat;
  const zoom = 1 + random() * 0.5;
  const view = `translate(${round(frame.focus * (1 - zoom))} ${round(frame.ground * (1 - zoom))}) scale(${round(zoom * 100) / 100})`;
  return document(
    stillFormat,
    `${turned(stillFormat, seed, `<g transform="${view}">${draw(frame, scene, figure)}</g>`)}${vignette({ w, h }, 0.5)}`,
  );
}
