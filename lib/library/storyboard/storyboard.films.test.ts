import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, test as bare, beforeAll, expect } from 'vitest';
import { probeFile } from '@/lib/library/probe/ffprobe';
import { onPath } from '@/lib/library/probe/program';
import { layoutOf, sheetsOf } from '@/lib/library/storyboard/layout';
import { makeSheet } from '@/lib/library/storyboard/make-sheet';

/* Sheets made by the real ffmpeg, of films whose brightness tells the time. */

const ffmpeg = onPath('ffmpeg') ?? '';
/** A machine without it has nothing to make a film with. */
const test = bare.skipIf(ffmpeg === '');
const ffprobe = onPath('ffprobe') ?? '';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-storyboard-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A film that is black at first and white at its end. */
async function film(name: string, seconds: number, ...args: string[]) {
  const file = path.join(folder, name);
  const source = `color=black:size=320x180:rate=10:duration=${seconds},geq=lum='16+219*T/${seconds}':cb=128:cr=128`;
  const codec = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', ...args];
  execFileSync(ffmpeg, ['-v', 'error', '-f', 'lavfi', '-i', source, ...codec, `file:${file}`]);
  const probe = await probeFile(ffprobe, file);
  const layout = layoutOf(probe);
  if (!layout) throw new Error('no layout');
  return { file, probe, layout, sheets: sheetsOf(layout) };
}

async function brightness(sheet: Buffer, left: number, top: number, width: number, height: number): Promise<number> {
  const { channels } = await sharp(await sharp(sheet).extract({ left, top, width, height }).toBuffer()).stats();
  return (channels[0]?.mean ?? Number.NaN) / 255;
}

test('each picture is of the time that it stands for', async () => {
  const { file, probe, layout, sheets } = await film('even.mkv', 62, '-g', '20');
  expect(layout).toEqual({ every: 5, pictures: 13, width: 160, height: 90 });
  const [first] = sheets;
  if (!first) throw new Error('no sheet');
  const sheet = await makeSheet(ffmpeg, file, probe, layout, first);
  expect(await sharp(sheet).metadata()).toMatchObject({ width: 1600, height: 180, format: 'jpeg' });
  for (const index of Array.from({ length: 13 }).keys()) {
    const shown = await brightness(sheet, (index % 10) * 160, Math.floor(index / 10) * 90, 160, 90);
    expect(Math.abs(shown * 62 - index * 5), `picture ${index} is of ${shown * 62} s`).toBeLessThan(3.5);
  }
}, 60_000);

test('a film with one keyframe, one that begins late, and one with sheets behind the first', async () => {
  const rare = await film('rare.mkv', 40, '-g', '1000', '-keyint_min', '1000', '-sc_threshold', '0');
  const late = await film('late.ts', 40, '-g', '10', '-output_ts_offset', '500');
  expect(late.probe.start).toBeGreaterThan(100);
  for (const { file, probe, layout, sheets } of [rare, late]) {
    const sheet = await makeSheet(ffmpeg, file, probe, layout, sheets[0] ?? { from: 0, pictures: 1 });
    expect((await sharp(sheet).metadata()).width, file).toBe(1600);
  }
  const behind = { from: 20, pictures: 4 };
  const sheet = await makeSheet(ffmpeg, late.file, late.probe, late.layout, behind);
  for (const index of [0, 1, 2, 3]) {
    const shown = await brightness(sheet, index * 160, 0, 160, 90);
    expect(Math.abs(shown * 40 - (20 + index * 5)), `picture ${index} is of ${shown * 40} s`).toBeLessThan(3.5);
  }
}, 60_000);

test('a signal ends it', async () => {
  const { file, probe, layout, sheets } = await film('ended.mkv', 20, '-g', '10');
  const signal = AbortSignal.abort();
  await expect(makeSheet(ffmpeg, file, probe, layout, sheets[0] ?? { from: 0, pictures: 1 }, signal)).rejects.toThrow(
    'ended',
  );
}, 60_000);
