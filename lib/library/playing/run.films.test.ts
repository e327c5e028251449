import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, test as bare, beforeAll, describe, expect, vi } from 'vitest';
import { type TrackPlan, trackArguments } from '@/lib/library/playing/arguments';
import { FragmentReader } from '@/lib/library/playing/boxes';
import { chooseCuts, evenCuts } from '@/lib/library/playing/cuts';
import { SOFTWARE } from '@/lib/library/playing/encoder';
import { readMatroskaKeys } from '@/lib/library/playing/matroska-cues';
import { keyTimes } from '@/lib/library/playing/read-cuts';
import type { RunPlan } from '@/lib/library/playing/run';
import { Runs } from '@/lib/library/playing/runs';
import { probeFile } from '@/lib/library/probe/ffprobe';
import { onPath } from '@/lib/library/probe/program';

/* Pieces made by the real ffmpeg, of a film made here: every frame tells its time, so that a wrong piece shows. */

const ffmpeg = onPath('ffmpeg') ?? '';
/** A machine without it has nothing to make a film with. */
const test = bare.skipIf(ffmpeg === '');
const ffprobe = onPath('ffprobe') ?? '';
const SECONDS = 30;

let folder: string;
let film: string;
let runs: Runs;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-run-'));
  film = path.join(folder, 'a film\'s "name"; $(x)\n.mkv');
  execFileSync(ffmpeg, [
    ...['-v', 'error', '-f', 'lavfi', '-i', `testsrc2=size=320x180:rate=24:duration=${SECONDS}`],
    ...['-f', 'lavfi', '-i', `sine=frequency=440:duration=${SECONDS}`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '2', '-g', '60', '-pix_fmt', 'yuv420p'],
    ...['-c:a', 'aac', '-f', 'matroska', `file:${film}`],
  ]);
  runs = new Runs({ copies: 6, encodes: 2 });
}, 60_000);
afterAll(() => {
  runs.stopAll();
  rmSync(folder, { recursive: true, force: true });
});

const PICTURE: TrackPlan = { kind: 'picture', track: 0, codec: 'h264', height: null };
const SMALL: TrackPlan = {
  kind: 'picture',
  track: 0,
  codec: 'h264',
  height: 90,
  rate: 24,
  seconds: SECONDS,
  encoder: SOFTWARE,
};
const COPIED: TrackPlan = { kind: 'sound', track: 0, codec: 'aac', encodes: false };
const MADE: TrackPlan = { kind: 'sound', track: 0, codec: 'aac', encodes: true };

async function keys(): Promise<number[]> {
  return (await readMatroskaKeys(film)) ?? [];
}

async function planOf(plan: TrackPlan): Promise<RunPlan> {
  const isMade = plan.kind === 'picture' && plan.height !== null;
  const cuts = isMade ? evenCuts(0, SECONDS) : chooseCuts(await keys());
  return { ffmpeg, address: film, plan, cuts, end: SECONDS, every: 2 };
}

const nameOf = (plan: TrackPlan) => ({
  name: `film/${plan.kind}/${JSON.stringify(plan)}`,
  isEncoded: plan.kind === 'picture' && plan.height !== null,
});

/** What a run asks of ffmpeg. */
async function recorded(track: TrackPlan) {
  const plan = await planOf(track);
  const [start = 0] = plan.cuts;
  const part = { from: start, start, end: plan.end, every: plan.every };
  return { plan, args: trackArguments(film, track, part) };
}

function timesOf(piece: Buffer, head: Buffer): number[] {
  return [...new FragmentReader().take(Buffer.concat([head, piece]))].map(({ time }) => time);
}

/** When the frames of a piece are shown, by ffprobe. */
function shownIn(head: Buffer, piece: Buffer): number[] {
  const file = path.join(folder, 'piece.mp4');
  writeFileSync(file, Buffer.concat([head, piece]));
  const said = execFileSync(ffprobe, ['-v', 'error', '-show_entries', 'packet=pts_time', '-of', 'csv=p=0', file]);
  const times = said.toString().trim().split('\n').map(Number);
  return times.sort((one, other) => one - other);
}

test('keyframes are where ffprobe finds them', async () => {
  const asked = ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0'];
  const said = execFileSync(ffprobe, [...asked, `file:${film}`]).toString();
  expect(await keys()).toEqual(keyTimes(said));
  expect(await keys()).toHaveLength(SECONDS / 2.5);
});

describe('pieces', () => {
  test('a head comes that is asked for together with a piece far behind', async () => {
    const plan = await planOf(PICTURE);
    const name = { name: 'together/picture/copy', isEncoded: false };
    const asked = [runs.head(name, plan, 'me'), runs.piece(name, plan, 5, 'me'), runs.head(name, plan, 'me')];
    const [head, piece, again] = await Promise.all(asked);
    expect(timesOf(piece ?? Buffer.of(), head ?? Buffer.of())).not.toEqual([]);
    expect(again).toEqual(head);
  });

  test.each([
    ['of pictures', PICTURE],
    ['of pictures made anew', SMALL],
    ['of sound', COPIED],
    ['of sound made anew', MADE],
  ])(
    '%s lie between their cuts, asked for in any order',
    async (_, track) => {
      const plan = await planOf(track);
      const last = plan.cuts.length - 1;
      const head = await runs.head(nameOf(track), plan, 'me');
      for (const number of [3, 0, last, 1, 2]) {
        const piece = await runs.piece(nameOf(track), plan, number, 'me');
        const times = timesOf(piece, head);
        expect(times[0], `piece ${number}`).toBeGreaterThanOrEqual((plan.cuts[number] ?? 0) - 0.021);
        expect(times[0], `piece ${number}`).toBeLessThan((plan.cuts[number] ?? 0) + 0.06);
        expect(times.at(-1), `piece ${number}`).toBeLessThan(plan.cuts[number + 1] ?? SECONDS + 0.1);
      }
    },
    60_000,
  );

  test.each([
    ['as they are', PICTURE],
    ['made anew', SMALL],
  ])(
    '%s have every frame once, whichever run made each',
    async (_, track) => {
      const plan = await planOf(track);
      const head = await runs.head(nameOf(track), plan, 'me');
      const shown: number[] = [];
      for (const number of plan.cuts.keys()) {
        const maker = number % 3 ? runs : new Runs({ copies: 1, encodes: 1 });
        shown.push(...shownIn(head, await maker.piece(nameOf(track), plan, number, 'me')));
        if (maker !== runs) maker.stopAll();
      }
      expect(shown).toHaveLength(SECONDS * 24);
      for (const [index, time] of shown.entries()) expect(time).toBeCloseTo(index / 24 + (shown[0] ?? 0), 2);
    },
    60_000,
  );

  test('made anew are there for every cut, where the film has holes and its tracks end early', async () => {
    const holes = path.join(folder, 'holes.mkv');
    execFileSync(ffmpeg, [
      ...['-v', 'error', '-f', 'lavfi', '-i', `testsrc2=size=160x90:rate=24:duration=20`],
      ...['-f', 'lavfi', '-i', 'sine=frequency=440:duration=26', '-f', 'lavfi', '-i', `sine=duration=${SECONDS}`],
      ...['-filter_complex', "[0:v]select='lt(mod(t,10),1)'[v];[1:a]aselect='lt(mod(t,10),3)'[a]"],
      ...['-map', '[v]', '-map', '[a]', '-map', '2:a', '-vsync', 'vfr', '-c:v', 'libx264', '-preset', 'ultrafast'],
      ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', `file:${holes}`],
    ]);
    const short: TrackPlan = { ...SMALL, seconds: (await probeFile(ffprobe, holes)).video?.seconds ?? null };
    for (const track of [short, MADE]) {
      const plan = { ...(await planOf(track)), cuts: evenCuts(0, SECONDS), address: holes };
      const name = { ...nameOf(track), name: `holes/${track.kind}/` };
      const head = await runs.head(name, plan, 'me');
      for (const number of [12, 4, 0, 1, 2, 3, 14, 9]) {
        const shown = shownIn(head, await runs.piece(name, plan, number, 'me'));
        expect(shown[0], `${track.kind} ${number}`).toBeLessThan(number * 2 + 0.05);
        expect(shown.at(-1), `${track.kind} ${number}`).toBeGreaterThan(number * 2 + 1.9);
        expect(shown.length, `${track.kind} ${number}`).toBeCloseTo(track.kind === 'picture' ? 48 : 94, -1);
      }
    }
  }, 60_000);

  test('are the same, whichever run made them', async () => {
    const plan = await planOf(PICTURE);
    const one = await runs.piece(nameOf(PICTURE), plan, 2, 'me');
    const other = await new Runs({ copies: 1, encodes: 1 }).piece(nameOf(PICTURE), plan, 2, 'you');
    const head = await runs.head(nameOf(PICTURE), plan, 'me');
    expect(shownIn(head, one)).toEqual(shownIn(head, other));
  }, 60_000);

  test.each([
    ['of pictures', PICTURE],
    ['of pictures made anew', SMALL],
    ['of sound', COPIED],
    ['of sound made anew', MADE],
  ])('%s are there once the next has begun, while ffmpeg is still at it', async (kind, track) => {
    const { args, plan } = await recorded(track);
    const said = execFileSync(ffmpeg, args, { maxBuffer: 64 * 1024 * 1024 });
    const [, second = 0] = plan.cuts;
    // All of the first piece, in the fragments that it comes in, and not a byte of the second.
    let length = said.indexOf('moof') - 4;
    for (const { time, bytes } of new FragmentReader().take(said)) if (time < second - 0.021) length += bytes.length;
    const program = path.join(folder, 'falls-silent.mjs');
    const bytes = path.join(folder, `${kind}.mp4`);
    writeFileSync(bytes, said.subarray(0, length));
    writeFileSync(
      program,
      `#!${process.execPath}\nimport fs from 'node:fs'; process.stdout.write(fs.readFileSync(${JSON.stringify(bytes)})); setInterval(() => {}, 1000);`,
      { mode: 0o755 },
    );
    const own = new Runs({ copies: 1, encodes: 1 });
    const piece = await own.piece(nameOf(track), { ...plan, ffmpeg: program }, 0, 'me');
    expect(piece.length).toBeGreaterThan(1000);
    expect(own.working, 'the program goes on').toBe(1);
    own.stopAll();
  });

  test('past the end are none', async () => {
    const plan = await planOf(PICTURE);
    const beyond = { ...plan, cuts: [...plan.cuts, SECONDS + 50, SECONDS + 60] };
    await expect(runs.piece(nameOf(PICTURE), beyond, plan.cuts.length + 1, 'me')).rejects.toThrow();
  }, 60_000);
});

describe('runs', () => {
  test('are shared by who watches the same, and left by who jumps', async () => {
    const own = new Runs({ copies: 6, encodes: 2 });
    const plan = await planOf(PICTURE);
    await own.piece(nameOf(PICTURE), plan, 0, 'me');
    await own.piece(nameOf(PICTURE), plan, 1, 'you');
    expect(own.working).toBeLessThanOrEqual(1);
    for (const number of [5, 0, 5, 0]) await own.piece(nameOf(PICTURE), plan, number, 'me');
    expect(own.working).toBeLessThanOrEqual(2);
    own.stopAll();
    await vi.waitFor(() => expect(own.working).toBe(0));
  }, 60_000);

  test('are refused where there are too many, and those that are there go on', async () => {
    const own = new Runs({ copies: 6, encodes: 1 });
    const plan = await planOf({ ...SMALL, height: 180 });
    const endless = { ...plan, cuts: evenCuts(0, 10_000) };
    const names = [0, 1].map((index) => ({ name: `film${index}/picture/180`, isEncoded: true }));
    const first = own.piece(names[0] ?? nameOf(SMALL), endless, 0, 'mine/1');
    await expect(own.piece(names[1] ?? nameOf(SMALL), endless, 0, 'yours/1')).rejects.toThrow('Everything');
    expect(own.hasRoomToEncode('yours')).toBe(false);
    expect(own.hasRoomToEncode('mine'), 'whoever asked this moment wants it').toBe(false);
    expect((await first).length).toBeGreaterThan(1000);
    own.stopAll();
  }, 60_000);

  test('say what a damaged file is', async () => {
    const broken = path.join(folder, 'broken.mkv');
    writeFileSync(broken, 'no film at all');
    const plan = { ...(await planOf(PICTURE)), address: broken };
    await expect(runs.piece({ name: 'broken/picture/copy', isEncoded: false }, plan, 0, 'me')).rejects.toThrow(
      /Invalid|whitelist/,
    );
  });

  test('open no playlist that names another file', async () => {
    const secret = path.join(folder, 'secret.ts');
    execFileSync(ffmpeg, ['-v', 'error', '-i', `file:${film}`, '-t', '2', '-c', 'copy', '-f', 'mpegts', secret]);
    const playlist = path.join(folder, 'playlist.mkv');
    writeFileSync(playlist, `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${secret}\n#EXT-X-ENDLIST\n`);
    const plan = { ...(await planOf(PICTURE)), address: playlist };
    await expect(runs.piece({ name: 'playlist/picture/copy', isEncoded: false }, plan, 0, 'me')).rejects.toThrow(
      /whitelist|Invalid/,
    );
  });
});
