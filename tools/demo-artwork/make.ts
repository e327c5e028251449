/**
 * Draws the demo catalog's artwork into `public/demo/artwork`, in TMDB's sizes. The result is committed; run this only
 * after changing the catalog or the drawings:
 *
 *   node --import ./scripts/register.mjs tools/demo-artwork/make.ts [part of a file name …]
 *
 * Lettering needs Debian's fonts-bebas-neue, fonts-gfs-didot, fonts-league-spartan, fonts-quicksand, fonts-roboto-slab
 * and fonts-vollkorn. Files that no title refers to any more are removed.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  artworkSizes,
  backdropPath,
  logoPath,
  portraitPath,
  posterPath,
  stillPath,
} from '@/lib/demo-catalog/artwork-paths';
import { demoFilms, demoShows } from '@/lib/demo-catalog/catalog-entries';
import { peopleWithPortrait } from '@/lib/demo-catalog/credits';
import { hash } from '@/lib/demo-catalog/hash';
import { backdropOf, posterOf } from '@/lib/demo-catalog/list-item';
import { personId } from '@/lib/demo-catalog/people';
import { serviceNames } from '@/lib/demo-catalog/services';
import { backdrop, poster, still } from './compose';
import { logo } from './logo';
import { portrait } from './portrait';
import { randomFrom } from './random';

type Kind = keyof typeof artworkSizes;

interface Work {
  kind: Kind;
  path: string;
  draw: () => string | Promise<string>;
}

const folder = join(import.meta.dirname, '../../public/demo/artwork');
/** fontconfig's list of what is installed. */
const FONT_LIST = 'fc-list';
const fonts = ['Bebas Neue', 'GFS Didot', 'League Spartan', 'Quicksand', 'Roboto Slab', 'Vollkorn'];

/** Quality by the width it is shown at: small pictures are looked at closely, large ones lie under text. */
const quality: Readonly<Record<Kind, (width: number) => number>> = {
  poster: (width) => (width > 700 ? 74 : width > 300 ? 79 : 82),
  backdrop: (width) => (width > 1000 ? 68 : 77),
  still: () => 77,
  profile: (width) => (width > 300 ? 66 : 78),
  logo: () => 82,
};

function allWork(): Work[] {
  const titles = [...demoFilms, ...demoShows];
  return [
    ...titles
      .filter((title) => posterOf(title) !== null)
      .map((title): Work => ({ kind: 'poster', path: posterPath(title.slug), draw: () => poster(title) })),
    ...titles
      .filter((title) => backdropOf(title) !== null)
      .map((title): Work => ({ kind: 'backdrop', path: backdropPath(title.slug), draw: () => backdrop(title) })),
    ...demoShows.flatMap((show) =>
      Array.from({ length: show.stills }, (_, index): Work => {
        return { kind: 'still', path: stillPath(show.slug, index + 1), draw: () => still(show, index + 1) };
      }),
    ),
    ...[...peopleWithPortrait(titles)].map((name): Work => {
      return { kind: 'profile', path: portraitPath(personId(name)), draw: () => portrait(name) };
    }),
    ...serviceNames.map((name): Work => ({ kind: 'logo', path: logoPath(name), draw: () => logo(name) })),
  ];
}

async function write({ kind, path, draw }: Work): Promise<void> {
  const drawing = await sharp(Buffer.from(await draw()))
    .flatten({ background: '#000' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const master = kind === 'logo' ? drawing : await grained(drawing);
  for (const size of artworkSizes[kind]) {
    const pixels = Number(size.slice(1));
    const sized = size.startsWith('h') ? { height: pixels } : { width: pixels };
    const width = size.startsWith('h') ? Math.round((pixels * 2) / 3) : pixels;
    const file = await sharp(master)
      .resize(sized)
      .webp({ quality: quality[kind](width), effort: 6, smartSubsample: true })
      .toBuffer();
    await writeFile(join(folder, size, path), file);
  }
}

/** A trace of grain, which also keeps the skies from falling into bands. */
async function grained(drawing: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(drawing).metadata();
  const random = randomFrom(hash(`grain ${width} ${height}`));
  const grain = Buffer.from(Uint8Array.from({ length: width * height }, () => 128 + (random() + random() - 1) * 26));
  const overlay = await sharp(grain, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
  return sharp(drawing)
    .composite([{ input: overlay, blend: 'soft-light' }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

async function removeStrangers(known: ReadonlySet<string>): Promise<number> {
  let removed = 0;
  for (const size of await readdir(folder)) {
    for (const file of await readdir(join(folder, size))) {
      if (known.has(`${size}/${file}`)) continue;
      await rm(join(folder, size, file));
      removed += 1;
    }
  }
  return removed;
}

async function bytesWritten(): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files.filter((file) => file.isFile()).map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function requireFonts(): void {
  const installed = execFileSync(FONT_LIST, [':', 'family'], { encoding: 'utf8' });
  const missing = fonts.filter((font) => !installed.includes(font));
  if (missing.length > 0) throw new Error(`Fonts missing: ${missing.join(', ')}.`);
}

requireFonts();
const wanted = process.argv.slice(2);
const work = allWork();
for (const size of new Set<string>(Object.values(artworkSizes).flat()))
  await mkdir(join(folder, size), { recursive: true });
let drawn = 0;
for (const item of work) {
  if (wanted.length > 0 && !wanted.some((part) => item.path.includes(part))) continue;
  await write(item);
  drawn += 1;
}
const known = new Set(work.flatMap(({ kind, path }) => artworkSizes[kind].map((size) => size + path)));
const removed = await removeStrangers(known);
console.log(
  `${drawn} pictures drawn, ${removed} files removed, ${((await bytesWritten()) / 1e6).toFixed(1)} MB in all`,
);
