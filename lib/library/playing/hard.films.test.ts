import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, test as bare, beforeAll, describe, expect } from 'vitest';
import { FragmentReader } from '@/lib/library/playing/boxes';
import { chooseCuts, evenCuts } from '@/lib/library/playing/cuts';
import { SOFTWARE } from '@/lib/library/playing/encoder';
import { readMatroskaKeys } from '@/lib/library/playing/matroska-cues';
import { masterPlaylist, mediaPlaylist } from '@/lib/library/playing/playlists';
import { keyTimes } from '@/lib/library/playing/read-cuts';
import type { RunPlan } from '@/lib/library/playing/run';
import { BusyError, Runs } from '@/lib/library/playing/runs';
import { probeFile } from '@/lib/library/probe/ffprobe';
import { onPath } from '@/lib/library/probe/program';

/* Films that people really have: of odd names, broken, very long, with many sounds; and many people who watch at once. */

const ffmpeg = onPath('ffmpeg') ?? '';
/** A machine without it has nothing to make a film with. */
const test = bare.skipIf(ffmpeg === '');
const ffprobe = onPath('ffprobe') ?? '';
const SECONDS = 20;
const X264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48', '-pix_fmt', 'yuv420p'];

let folder: string;
let film: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-hard-'));
  film = make('film.mkv', ['-c:a', 'aac']);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(name: string, args: string[], picture = `testsrc2=size=160x90:rate=24:duration=${SECONDS}`): string {
  const file = path.join(folder, name);
  const inputs = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', `sine=duration=${SECONDS}`];
  execFileSync(ffmpeg, ['-v', 'error', '-y', ...inputs, ...X264, ...args, `file:${file}`]);
  return file;
}

const COPY = { kind: 'picture', track: 0, codec: 'h264', height: null } as const;
const cutsOf = async (file: string) => chooseCuts((await readMatroskaKeys(file)) ?? keysByFfprobe(file));
const planOf = async (address: string): Promise<RunPlan> => ({
  ...{ ffmpeg, address, plan: COPY, cuts: await cutsOf(address), end: SECONDS, every: 2 },
});
const named = (name: string, isEncoded = false) => ({ name: `${name}/picture/x`, isEncoded });

function keysByFfprobe(file: string): number[] {
  const asked = ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0'];
  return keyTimes(execFileSync(ffprobe, [...asked, `file:${file}`]).toString());
}

async function withRuns<Answer>(limits: { copies: number; encodes: number }, work: (runs: Runs) => Promise<Answer>) {
  const runs = new Runs(limits);
  try {
    return await work(runs);
  } finally {
    runs.stopAll();
  }
}

describe('a film plays that is called', () => {
  const scripts = ['Große Fahrt', 'Большое море', '大きな海', 'البحر الكبير', 'महासागर'];
  const names = [
    ...scripts.map((name) => `${name} (2019).mkv`),
    `${'x'.repeat(246)}.mkv`,
    `${'ä'.repeat(123)}.mkv`,
    '..;rm -rf ~;.mkv',
    `"double" 'single' \`back\`.mkv`,
    '$(reboot) && true | cat > x.mkv',
    'two\nlines.mkv',
    '-i.mkv',
    '%03d.mkv',
    'concat:a|b.mkv',
    'https:..evil.mkv',
    '[0:v]null;.mkv',
  ];
  test.each(names)('%j', async (name) => {
    const file = path.join(folder, name);
    copyFileSync(film, file);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(250);
    const probe = await probeFile(ffprobe, file);
    expect([probe.video?.codec, probe.audio.length]).toEqual(['h264', 1]);
    await withRuns({ copies: 2, encodes: 1 }, async (runs) => {
      const plan = await planOf(file);
      const head = await runs.head(named(name), plan, 'me');
      const piece = await runs.piece(named(name), plan, 1, 'me');
      const times = [...new FragmentReader().take(Buffer.concat([head, piece]))].map(({ time }) => time);
      expect(times[0]).toBeCloseTo(plan.cuts[1] ?? -1, 1);
    });
  });
});

test('a film that breaks off plays up to there, and says of what follows that there is nothing', async () => {
  const whole = readFileSync(film);
  const cut = path.join(folder, 'cut.mkv');
  writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * 0.6)));
  await withRuns({ copies: 4, encodes: 1 }, async (runs) => {
    // As it was known when it was whole.
    const plan = { ...(await planOf(cut)), cuts: await cutsOf(film) };
    const last = plan.cuts.filter((cut) => cut < SECONDS * 0.5).length - 2;
    expect(last).toBeGreaterThan(0);
    for (const piece of [0, last])
      expect((await runs.piece(named('cut'), plan, piece, 'me')).length).toBeGreaterThan(100);
    await expect(runs.piece(named('cut'), plan, plan.cuts.length - 1, 'me')).rejects.toMatchObject({
      name: 'PieceError',
    });
    expect((await runs.piece(named('cut'), plan, 1, 'me')).length).toBeGreaterThan(100);
  });
}, 60_000);

test('a broken index is none, and keyframes are found without it', async () => {
  const bytes = readFileSync(film);
  const at = bytes.lastIndexOf(Buffer.from('1c53bb6b', 'hex'));
  expect(at).toBeGreaterThan(0);
  const expected = keysByFfprobe(film);
  for (const [name, fill] of [
    ['zeros', () => 0],
    ['noise', (index: number) => (index * 73 + 41) % 256],
  ] as const) {
    const broken = Buffer.from(bytes);
    for (let index = at + 4; index < Math.min(broken.length, at + 200); index += 1) broken[index] = fill(index);
    const file = path.join(folder, `index-${name}.mkv`);
    writeFileSync(file, broken);
    const read = await readMatroskaKeys(file);
    // What is left of it is right, or it counts for nothing.
    for (const key of read ?? [])
      expect(
        expected.some((other) => Math.abs(other - key) < 0.002),
        `${name} ${key}`,
      ).toBe(true);
    const plan = { ...(await planOf(file)), cuts: chooseCuts(keysByFfprobe(file)) };
    expect(plan.cuts).toEqual(chooseCuts(expected));
    await withRuns({ copies: 2, encodes: 1 }, async (runs) => {
      expect((await runs.piece(named(name), plan, 4, 'me')).length).toBeGreaterThan(100);
    });
  }
}, 60_000);

test('of ten sounds each is offered by its name, and the last one plays', async () => {
  const maps = ['-map', '0:v', ...Array.from({ length: 10 }, () => ['-map', '1:a']).flat()];
  const titles = Array.from({ length: 10 }, (_, index) => [
    `-metadata:s:a:${index}`,
    `title=Sound ${index + 1}`,
  ]).flat();
  const file = make('ten.mkv', ['-c:a', 'aac', ...maps, ...titles]);
  const probe = await probeFile(ffprobe, file);
  const list = masterPlaylist({ probe, heights: null, encodesSound: probe.audio.map(() => false), defaultSound: 9 });
  expect([...list.matchAll(/TYPE=AUDIO[^\n]*NAME="([^"]+)"/g)].map(([, name]) => name)).toHaveLength(10);
  expect(list).toContain('Sound 10');
  await withRuns({ copies: 12, encodes: 1 }, async (runs) => {
    const plan: RunPlan = { ...(await planOf(file)), plan: { kind: 'sound', track: 9, codec: 'aac', encodes: false } };
    expect((await runs.piece({ name: 'ten/sound/9', isEncoded: false }, plan, 3, 'me')).length).toBeGreaterThan(100);
  });
}, 60_000);

test('twelve hours are one list, and their last minute is one piece away', async () => {
  const file = path.join(folder, 'long.mkv');
  const hours = 12 * 3600;
  execFileSync(ffmpeg, [
    ...['-v', 'error', '-f', 'lavfi', '-i', `color=size=32x32:rate=1:duration=${hours}`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '10', '-pix_fmt', 'yuv420p', `file:${file}`],
  ]);
  const probe = await probeFile(ffprobe, file);
  expect(probe.seconds).toBeCloseTo(hours, -1);
  const cuts = await cutsOf(file);
  const list = mediaPlaylist([{ cuts, end: probe.seconds, folder: 'picture-copy' }]);
  const lengths = [...list.matchAll(/#EXTINF:([\d.]+)/g)].map(([, length]) => Number(length));
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeCloseTo(hours, -1);
  await withRuns({ copies: 2, encodes: 1 }, async (runs) => {
    const plan: RunPlan = { ffmpeg, address: file, plan: COPY, cuts, end: probe.seconds, every: 2 };
    const head = await runs.head(named('long'), plan, 'me');
    const last = await runs.piece(named('long'), plan, cuts.length - 1, 'me');
    const times = [...new FragmentReader().take(Buffer.concat([head, last]))].map(({ time }) => time);
    expect(times[0]).toBeCloseTo(cuts.at(-1) ?? 0, 1);
  });
}, 180_000);

describe('forty who watch at once', () => {
  test('have a film of their own each, where only its container is changed', async () => {
    const plan = await planOf(film);
    await withRuns({ copies: 48, encodes: 2 }, async (runs) => {
      const viewers = Array.from({ length: 40 }, (_, index) => `session-${index}/1`);
      for (const piece of [0, 1, 2]) {
        const pieces = await Promise.all(
          viewers.map((viewer, index) => runs.piece(named(`${index}`), plan, piece, viewer)),
        );
        for (const bytes of pieces) expect(bytes.equals(pieces[0] ?? Buffer.of())).toBe(true);
      }
    });
  }, 120_000);

  test('are told where no more can be made anew, and the two who were there go on', async () => {
    const plan: RunPlan = {
      ...(await planOf(film)),
      plan: { kind: 'picture', track: 0, codec: 'h264', height: 90, rate: 24, seconds: SECONDS, encoder: SOFTWARE },
      cuts: evenCuts(0, SECONDS),
    };
    await withRuns({ copies: 48, encodes: 2 }, async (runs) => {
      // As long as a film is, the processor works at it.
      const slow = { ...plan, cuts: evenCuts(0, 10_000) };
      const watching = [0, 1].map((index) => runs.piece(named(`film ${index}`, true), slow, 0, `session-${index}/1`));
      const others = Array.from({ length: 38 }, (_, index) =>
        runs.piece(named(`film ${index + 2}`, true), slow, 0, `session-${index + 2}/1`),
      );
      const answers = await Promise.allSettled(others);
      for (const answer of answers) expect(answer.status === 'rejected' && answer.reason).toBeInstanceOf(BusyError);
      await Promise.all(watching);
      for (const piece of [1, 2]) {
        for (const index of [0, 1]) {
          const next = await runs.piece(named(`film ${index}`, true), slow, piece, `session-${index}/1`);
          expect(next.length).toBeGreaterThan(100);
        }
      }
    });
  }, 120_000);
});
