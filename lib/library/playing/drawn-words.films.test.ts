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
import type { Probe } from '@/lib/library/probe/schema';
import { type Canvas, pgsTrack, type Shown } from '@/lib/testing/picture-subtitles';

/* Films with captions that are pictures, made here: a white box on blue, looked for in the frames of the pieces that are made. */

const ffmpeg = onPath('ffmpeg') ?? '';
/** A machine without it has nothing to make a film with. */
const test = bare.skipIf(ffmpeg === '');
const ffprobe = onPath('ffprobe') ?? '';
const [SECONDS, RATE, HEIGHT] = [30, 24, 90];

let folder: string;
let runs: Runs;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-words-'));
  runs = new Runs({ copies: 2, encodes: 2 });
});
afterAll(() => {
  runs.stopAll();
  rmSync(folder, { recursive: true, force: true });
});

interface Film {
  size: string;
  canvas: Canvas;
  boxes: readonly Shown[];
  /** As what the captions are written. */
  codec: 'copy' | 'dvdsub' | 'dvbsub';
}

/** In the middle of the lower half, a half as wide as the canvas. */
function boxOf({ width, height }: Canvas, from: number, to: number): Shown {
  return { x: width / 4, y: (height * 3) / 4, width: width / 2, height: height / 8, from, to };
}

async function make(name: string, { size, canvas, boxes, codec }: Film): Promise<{ file: string; probe: Probe }> {
  const [words, file] = [path.join(folder, `${name}.sup`), path.join(folder, `${name}.mkv`)];
  writeFileSync(words, pgsTrack(canvas, boxes));
  execFileSync(ffmpeg, [
    ...['-v', 'error', '-copyts', '-f', 'lavfi', '-i', `color=c=blue:size=${size}:rate=${RATE}:duration=${SECONDS}`],
    ...['-i', words, '-map', '0', '-map', '1', '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '120'],
    ...['-pix_fmt', 'yuv420p', '-c:s', codec, '-metadata:s:s:0', 'language=ger', `file:${file}`],
  ]);
  return { file, probe: await probeFile(ffprobe, file) };
}

interface Asked {
  file: string;
  probe: Probe;
  draws: boolean;
}

/** In which frames of a piece the box is; `.` for those without it, `#` for those with it. */
async function seen({ file, probe, draws }: Asked, number: number): Promise<string> {
  const { video, texts } = probe;
  const [text] = texts;
  if (!video || !text) throw new Error('not as it was made');
  const plan: TrackPlan = {
    ...{ kind: 'picture', track: 0, codec: 'h264', height: HEIGHT, rate: RATE, seconds: SECONDS, encoder: SOFTWARE },
    ...(draws && { words: drawnWords(text, video, HEIGHT) }),
  };
  const all = { ffmpeg, address: file, plan, cuts: evenCuts(0, SECONDS), end: SECONDS, every: 2 };
  const name = { name: `${file}/picture/${draws}`, isEncoded: true };
  // Each piece by a run of its own, as after a jump.
  const own = new Runs({ copies: 1, encodes: 1 });
  const [head, piece] = [await runs.head(name, all, 'me'), await own.piece(name, all, number, 'me')];
  own.stopAll();
  const made = path.join(folder, 'piece.mp4');
  writeFileSync(made, Buffer.concat([head, piece]));
  const middle = 'crop=iw/4:ih/16:iw*3/8:ih*25/32,scale=1:1';
  const grey = execFileSync(ffmpeg, [
    '-v',
    'error',
    '-i',
    made,
    '-vf',
    middle,
    '-f',
    'rawvideo',
    '-pix_fmt',
    'gray',
    '-',
  ]);
  return [...grey].map((light) => (light > 150 ? '#' : '.')).join('');
}

const [EMPTY, FULL] = ['.'.repeat(2 * RATE), '#'.repeat(2 * RATE)];
const BLU_RAY = { width: 1920, height: 1080 };
const DVD = { width: 720, height: 576 };

describe('captions that are pictures', () => {
  test.each<[string, Film]>([
    [
      'PGS',
      { size: '320x180', canvas: BLU_RAY, boxes: [boxOf(BLU_RAY, 4, 11), boxOf(BLU_RAY, 25, 28)], codec: 'copy' },
    ],
    ['PGS of a wide film', { size: '320x134', canvas: BLU_RAY, boxes: [boxOf(BLU_RAY, 4, 11)], codec: 'copy' }],
    ['VobSub', { size: '720x576', canvas: DVD, boxes: [boxOf(DVD, 4, 11)], codec: 'dvdsub' }],
    ['DVB', { size: '320x180', canvas: DVD, boxes: [boxOf(DVD, 4, 11)], codec: 'dvbsub' }],
  ])(
    '%s are in the picture when they are chosen, also where one jumps in while they show',
    async (name, film) => {
      const made = await make(name, film);
      expect(picturesInside(made.probe).map(({ key }) => key)).toEqual(['ger.subtitles.0']);
      const chosen = { ...made, draws: true };
      expect(await seen(chosen, 0)).toBe(EMPTY);
      // One frame more or less, where a text begins and frames are counted ahead.
      expect((await seen(chosen, 2)).slice(1)).toBe(FULL.slice(1));
      expect(await seen(chosen, 4), 'began before').toBe(FULL);
      const after = await seen(chosen, 7);
      // A DVD's text that ffmpeg writes has no end.
      if (film.codec === 'copy') expect(after).toBe(EMPTY);
      expect(await seen({ ...made, draws: false }, 4), 'not chosen').toBe(EMPTY);
    },
    60_000,
  );

  test('end in the middle of a piece, and come again in one that a run goes on to', async () => {
    const canvas = BLU_RAY;
    const made = await make('twice', {
      size: '320x180',
      canvas,
      boxes: [boxOf(canvas, 4, 11), boxOf(canvas, 25, 28)],
      codec: 'copy',
    });
    const fifth = await seen({ ...made, draws: true }, 5);
    expect(fifth.slice(0, RATE - 1)).toBe(FULL.slice(0, RATE - 1));
    expect(fifth.slice(RATE + 2)).toBe(EMPTY.slice(0, RATE - 2));
    expect((await seen({ ...made, draws: true }, 12)).slice(RATE + 2)).toBe(FULL.slice(0, RATE - 2));
    expect(await seen({ ...made, draws: true }, 14), 'the last piece').toBe(EMPTY);
  }, 60_000);
});
