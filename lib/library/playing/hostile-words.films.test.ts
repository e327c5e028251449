import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, test as bare, beforeAll, describe, expect } from 'vitest';
import type { TrackPlan } from '@/lib/library/playing/arguments';
import { evenCuts } from '@/lib/library/playing/cuts';
import { drawnWords } from '@/lib/library/playing/drawn-words';
import { SOFTWARE } from '@/lib/library/playing/encoder';
import { picturesInside } from '@/lib/library/playing/in-picture';
import { Runs } from '@/lib/library/playing/runs';
import { probeFile } from '@/lib/library/probe/ffprobe';
import { onPath } from '@/lib/library/probe/program';
import { type Canvas, pgsTrack } from '@/lib/testing/picture-subtitles';

/* Captions that are pictures as a broken disc has them: the film plays, whatever is drawn. */

const ffmpeg = onPath('ffmpeg') ?? '';
const test = bare.skipIf(ffmpeg === '');
const SECONDS = 12;
const BLU_RAY = { width: 1920, height: 1080 };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-broken-words-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function film(name: string, tracks: readonly Buffer[]): string {
  const words = tracks.map((track, index) => {
    const file = path.join(folder, `${name}-${index}.sup`);
    writeFileSync(file, track);
    return ['-f', 'sup', '-i', file];
  });
  const file = path.join(folder, `${name}.mkv`);
  execFileSync(ffmpeg, [
    ...['-v', 'error', '-copyts', '-f', 'lavfi', '-i', `color=c=blue:size=320x180:rate=24:duration=${SECONDS}`],
    ...[...words.flat(), '-map', '0', ...tracks.flatMap((_, index) => ['-map', `${index + 1}`])],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48', '-pix_fmt', 'yuv420p', '-c:s', 'copy', `file:${file}`],
  ]);
  return file;
}

/** A text each second. */
function each(canvas: Canvas, share = 0.5): Buffer {
  const { width, height } = canvas;
  const box = { x: 0, y: 0, width: Math.floor(width * share), height: Math.floor(height * share) };
  return pgsTrack(
    canvas,
    Array.from({ length: SECONDS }, (_, at) => ({ ...box, from: at, to: at + 0.5 })),
  );
}

/** One byte in so many of what the segments hold is another; they themselves stay, so that a film can be made of them. */
function garbled(track: Buffer, oneIn: number): Buffer {
  const bytes = Buffer.from(track);
  let state = 7;
  for (let at = 0; at < bytes.length; at += 13 + bytes.readUInt16BE(at + 11)) {
    for (let byte = at + 13; byte < at + 13 + bytes.readUInt16BE(at + 11); byte += 1) {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      if ((state >> 8) % oneIn === 0) bytes[byte] = (state >> 16) & 255;
    }
  }
  return bytes;
}

describe('captions that are pictures, and broken', () => {
  test.each<[string, () => Buffer[], number]>([
    ['of which a byte in a hundred is another', () => [garbled(each(BLU_RAY), 100)], 0],
    ['as large as a cinema’s screen', () => [each({ width: 8192, height: 4320 }, 1)], 0],
    ['of a canvas of nothing', () => [each({ width: 2, height: 2 })], 0],
    ['of sixty tracks, the last one', () => Array.from({ length: 60 }, () => each(BLU_RAY)), 59],
  ])(
    '%s: the film plays',
    async (name, tracks, which) => {
      const address = film(name.replaceAll(/\W/g, '-'), tracks());
      const { video, texts } = await probeFile(onPath('ffprobe') ?? '', address);
      const text = texts[which];
      if (!video || !text) throw new Error('not as it was made');
      expect(picturesInside({ texts })).toHaveLength(texts.length);
      const plan: TrackPlan = {
        ...{ kind: 'picture', track: 0, codec: 'h264', height: 90, rate: 24, seconds: SECONDS, encoder: SOFTWARE },
        words: drawnWords(text, video, 90),
      };
      const runs = new Runs({ copies: 1, encodes: 1 });
      const all = { ffmpeg, address, plan, cuts: evenCuts(0, SECONDS), end: SECONDS, every: 2 };
      const piece = await runs.piece({ name: address, isEncoded: true }, all, 2, 'me');
      runs.stopAll();
      expect(piece.length).toBeGreaterThan(500);
    },
    120_000,
  );
});
