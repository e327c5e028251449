import sharp from 'sharp';
import { demoFilms, demoShows } from '@/lib/tmdb/demo/catalog-entries';
import { backdrop, poster, still } from './compose';

const [kind = 'poster', from = '0', count = '20', width = '200', cols = '10', filter = ''] = process.argv.slice(2);
const all = [...demoFilms, ...demoShows].filter(
  (t) => !filter || filter.split(',').some((f) => t.slug.includes(f) || t.art.scene === f),
);
const jobs: (() => Promise<string> | string)[] =
  kind === 'poster'
    ? all.map((t) => () => poster(t))
    : kind === 'backdrop'
      ? all.map((t) => () => backdrop(t))
      : demoShows.flatMap((s) => Array.from({ length: s.stills }, (_, i) => () => still(s, i + 1)));
const W = Number(width);
const ratio = kind === 'poster' ? 1.5 : 0.5625;
const H = Math.round(W * ratio);
const chosen = jobs.slice(Number(from), Number(from) + Number(count));
const C = Number(cols);
const parts = [];
for (const [i, j] of chosen.entries()) {
  const svg = await j();
  const img = await sharp(Buffer.from(svg)).resize(W, H).png().toBuffer();
  parts.push({ input: img, left: (i % C) * (W + 8), top: Math.floor(i / C) * (H + 8) });
}
await sharp({
  create: { width: C * (W + 8), height: Math.ceil(chosen.length / C) * (H + 8), channels: 3, background: '#111' },
})
  .composite(parts)
  .png()
  .toFile('/tmp/sheet.png');
