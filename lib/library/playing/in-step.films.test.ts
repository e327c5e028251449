import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, test as bare, beforeAll, expect } from 'vitest';
import type { TrackPlan } from '@/lib/library/playing/arguments';
import { FragmentReader } from '@/lib/library/playing/boxes';
import { chooseCuts } from '@/lib/library/playing/cuts';
import { readMatroskaKeys } from '@/lib/library/playing/matroska-cues';
import type { RunPlan } from '@/lib/library/playing/run';
import { Runs } from '@/lib/library/playing/runs';
import { onPath } from '@/lib/library/probe/program';

/*
 * Whether sound and picture of pieces are in step, at twenty places of a film that beeps each second: each beep is heard in its piece
 * when it is heard in the film, and each piece's picture is shown, by what its boxes say, when the film shows it.
 */

const ffmpeg = onPath('ffmpeg') ?? '';
/** A machine without it has nothing to make a film with. */
const test = bare.skipIf(ffmpeg === '');
const SECONDS = 90;
const RATE = 48_000;
const AT_MOST_SECONDS = 0.005;

const PICTURE: TrackPlan = { kind: 'picture', track: 0, codec: 'h264', height: null };
const COPIED: TrackPlan = { kind: 'sound', track: 0, codec: 'aac', encodes: false };
const MADE: TrackPlan = { kind: 'sound', track: 0, codec: 'aac', encodes: true };

let folder: string;
let runs: Runs;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-in-step-'));
  runs = new Runs({ copies: 6, encodes: 2 });
});
afterAll(() => {
  runs.stopAll();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['copied', ['-c:a', 'aac'], COPIED],
  ['made anew of AC-3', ['-c:a', 'ac3'], MADE],
  ['made anew of FLAC at another rate', ['-c:a', 'flac', '-ar', '44100'], MADE],
])(
  'sound that is %s is in step with the picture at twenty places',
  async (name, codec, sound) => {
    const film = makeFilm(`${name}.mkv`, codec);
    const cuts = chooseCuts((await readMatroskaKeys(film)) ?? []);
    const heard = beepsIn(film);
    const [pictures, sounds] = [PICTURE, sound].map((plan) => piecesOf(film, plan, cuts));
    const places = cuts.map((_, place) => place).slice(0, 20);
    expect(places).toHaveLength(20);
    for (const place of shuffled(places)) {
      const cut = cuts[place] ?? Number.NaN;
      const shown = firstShown(...((await pictures?.(place)) ?? []));
      expect(Math.abs(shown - cut), `the picture at ${cut}`).toBeLessThan(AT_MOST_SECONDS);

      const file = path.join(folder, `${name} ${place}.mp4`);
      writeFileSync(file, Buffer.concat((await sounds?.(place)) ?? []));
      const beeps = beepsIn(file).filter((at) => at > cut + 0.1);
      expect(beeps.length, `beeps after ${cut}`).toBeGreaterThanOrEqual(1);
      for (const at of beeps) {
        const off = Math.min(...heard.map((beep) => Math.abs(beep - at)));
        expect(off, `the beep at ${at}`).toBeLessThan(AT_MOST_SECONDS);
      }
    }
  },
  120_000,
);

/** Beeps for 20 ms each second. */
function makeFilm(name: string, codec: readonly string[]): string {
  const film = path.join(folder, name);
  const beeps = `aevalsrc='if(lt(mod(t,1),0.02),sin(2*PI*1000*t),0)':duration=${SECONDS}:sample_rate=${RATE}`;
  const picture = `testsrc2=size=160x90:rate=24:duration=${SECONDS}`;
  execFileSync(ffmpeg, [
    ...['-v', 'error', '-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', beeps],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '2', '-g', '50', '-pix_fmt', 'yuv420p'],
    ...[...codec, '-f', 'matroska', `file:${film}`],
  ]);
  return film;
}

/** Answers a piece with its head before it. */
function piecesOf(
  film: string,
  plan: TrackPlan,
  cuts: number[],
): (place: number) => Promise<[head: Buffer, piece: Buffer]> {
  const run: RunPlan = { ffmpeg, address: film, plan, cuts, end: SECONDS, every: 2 };
  const name = { name: `${film}/${plan.kind}`, isEncoded: false };
  return async (place) => [await runs.head(name, run, 'me'), await runs.piece(name, run, place, 'me')];
}

/** As a viewer jumps. */
function shuffled(places: number[]): number[] {
  return places.map((place) => (place * 7) % places.length);
}

/** The seconds at which beeps begin in what a file's sound is once decoded, on the file's own clock. */
function beepsIn(file: string): number[] {
  const onItsClock = 'aresample=async=1:first_pts=0';
  const pcm = execFileSync(
    ffmpeg,
    [
      ...['-v', 'error', '-copyts', '-i', `file:${file}`, '-map', '0:a:0', '-af', onItsClock],
      ...['-ac', '1', '-ar', String(RATE), '-f', 's16le', 'pipe:1'],
    ],
    { maxBuffer: 4 * RATE * SECONDS },
  );
  const samples = new Int16Array(pcm.buffer, pcm.byteOffset, pcm.length >> 1);
  const loud = 0.25 * samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const beeps: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, sample] of samples.entries()) {
    if (Math.abs(sample) < loud) continue;
    if (index - last > RATE / 2) beeps.push(index / RATE);
    last = index;
  }
  return beeps;
}

/** When the first picture of a piece is shown, by its boxes: in seconds. */
function firstShown(head: Buffer = Buffer.of(), piece: Buffer = Buffer.of()): number {
  const [first] = new FragmentReader().take(Buffer.concat([head, piece]));
  const header = bodyOf(head, 'mdhd');
  const scale = head.readUInt32BE(header + (head[header] === 1 ? 20 : 12));
  const run = bodyOf(piece, 'trun');
  const flags = piece.readUInt32BE(run) & 0xffffff;
  const sample = run + 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  const before = 4 * [0x100, 0x200, 0x400].filter((flag) => flags & flag).length;
  const late = flags & 0x800 ? piece.readInt32BE(sample + before) : 0;
  return (first?.time ?? Number.NaN) + late / scale;
}

/** Where the first box of a name has its body. */
function bodyOf(boxes: Buffer, name: string): number {
  const at = boxes.indexOf(name, 0, 'latin1');
  if (at < 0) throw new RangeError(`no ${name}`);
  return at + 4;
}
