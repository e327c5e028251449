import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, test as bare, beforeAll, describe, expect } from 'vitest';
import { lookAtEnd } from '@/lib/library/markers/look-at-end';
import { probeFile } from '@/lib/library/probe/ffprobe';
import { onPath } from '@/lib/library/probe/program';

/* Ends of films made here, looked at by the real ffmpeg. */

const ffmpeg = onPath('ffmpeg') ?? '';
/** A machine without it has nothing to make a film with. */
const test = bare.skipIf(ffmpeg === '');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-ends-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECONDS = 600;

/** A film of ten minutes with bright pictures, on which something is drawn. */
async function end(name: string, drawn: string, sound = 'sine=frequency=300', ...args: string[]) {
  const file = path.join(folder, name);
  execFileSync(ffmpeg, [
    ...['-v', 'error', '-f', 'lavfi', '-i', `testsrc2=size=160x90:rate=10:duration=${SECONDS},${drawn}`],
    ...['-f', 'lavfi', '-i', `${sound}:duration=${SECONDS}`, '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '48k', ...args, `file:${file}`],
  ]);
  return lookAtEnd(ffmpeg, file, await probeFile(onPath('ffprobe') ?? '', file));
}

const black = (from: number, to = SECONDS) => `drawbox=t=fill:color=black:enable='between(t,${from},${to})'`;
/** Letters, as a block that is a tenth of the frame and moves up. */
const letters = (from: number) =>
  `drawbox=x=40:y='mod(90-(t-${from})*20+9000,90)':w=70:h=16:t=fill:color=white:enable='gt(t,${from})'`;

describe('credits', () => {
  test.each([
    ['letters on black', 'letters.mkv', `${black(562.3)},${letters(563)}`, [], 562.3],
    ['with keyframes far apart', 'rare.mkv', `${black(556.7)},${letters(558)}`, ['-g', '120'], 556.7],
    [
      'in a file whose time begins late',
      'late.ts',
      `${black(562.3)},${letters(563)}`,
      ['-output_ts_offset', '90', '-g', '20'],
      562.3,
    ],
  ])(
    '%s',
    async (_, name, drawn, args, expected) => {
      const found = await end(name, drawn, 'sine=frequency=300', ...args);
      expect(found?.confidence).toBeGreaterThan(0.6);
      expect(Math.abs((found?.start ?? 0) - expected), `found at ${found?.start}`).toBeLessThan(0.6);
      expect(found?.end).toBeCloseTo(SECONDS, 0);
    },
    120_000,
  );

  test.each([
    ['are none in pictures to the end', 'none.mkv', 'null'],
    ['are none where it is black for a while, and goes on', 'scene.mkv', black(540, 570)],
    ['are none in a film that is black', 'dark.mkv', black(0)],
  ])('%s', async (_, name, drawn) => expect(await end(name, drawn)).toBeNull(), 120_000);
});
