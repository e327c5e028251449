/*
 * Draws the icons of the installed app from `app/icon.svg`: `node tools/draw-icons.ts`. Their output is committed, so
 * this is run only when the drawing changes.
 */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

const root = new URL('..', import.meta.url);
const drawing = await readFile(new URL('app/icon.svg', root), 'utf8');
const ground = '#0a0c12';

/** Launchers cut maskable icons to their own shape and may take a fifth on every side. */
async function draw(path: string, size: number, { padding = 0, square = false } = {}): Promise<void> {
  const inner = Math.round(size * (1 - 2 * padding));
  const svg = square ? drawing.replace('rx="7"', 'rx="0"') : drawing;
  const mark = await sharp(Buffer.from(svg), { density: 72 * (inner / 32) })
    .resize(inner, inner)
    .png()
    .toBuffer();
  const background = square ? ground : { r: 0, g: 0, b: 0, alpha: 0 };
  await sharp({ create: { width: size, height: size, channels: 4, background } })
    .composite([{ input: mark, gravity: 'centre' }])
    .png({ compressionLevel: 9, palette: true })
    .toFile(new URL(path, root).pathname);
}

await draw('app/apple-icon.png', 180, { square: true, padding: 0.06 });
await draw('public/icons/icon-192.png', 192);
await draw('public/icons/icon-512.png', 512);
await draw('public/icons/icon-maskable-512.png', 512, { square: true, padding: 0.12 });
