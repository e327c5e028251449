import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, test as bare, beforeAll, describe, expect } from 'vitest';
import type { TrackPlan } from '@/lib/library/playing/arguments';
import { chooseCuts, evenCuts } from '@/lib/library/playing/cuts';
import { decide } from '@/lib/library/playing/decide';
import { SOFTWARE } from '@/lib/library/playing/encoder';
import { readMatroskaKeys } from '@/lib/library/playing/matroska-cues';
import { offeredHeights } from '@/lib/library/playing/playlists';
import { readPlays } from '@/lib/library/playing/plays';
import { keyTimes } from '@/lib/library/playing/read-cuts';
import { Runs } from '@/lib/library/playing/runs';
import { probeFile } from '@/lib/library/probe/ffprobe';
import { onPath } from '@/lib/library/probe/program';
import type { Probe } from '@/lib/library/probe/schema';

/* Every piece of every track of files as few programs write them: each is there, in any order, and begins at its cut. */

const ffmpeg = onPath('ffmpeg') ?? '';
const test = bare.skipIf(ffmpeg === '');
const ffprobe = onPath('ffprobe') ?? '';
const CHROMIUM = readPlays('h264.vp9.aac.mp3.opus.flac~h264.vp9.aac.mp3.opus.flac');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-odd-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PICTURES = '-f lavfi -i testsrc2=size=160x96:rate=24:duration=8';
const SOUND = '-f lavfi -i sine=duration=8';
const X264 = '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 48';

function make(name: string, args: string): string {
  const file = path.join(folder, name);
  execFileSync(ffmpeg, ['-v', 'error', '-y', ...args.split(' '), `file:${file}`]);
  return file;
}

async function cutsOf(file: string, how: string, { start, seconds }: Probe): Promise<number[]> {
  if (how === 'transcode') return evenCuts(start, seconds);
  const asked = ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0'];
  const indexed = /mkv$/.test(file) ? await readMatroskaKeys(file) : null;
  return chooseCuts(indexed ?? keyTimes(execFileSync(ffprobe, [...asked, file]).toString()));
}

function tracksOf({ video, audio }: Probe, decided: { how: string; encodesSound: boolean[] }): TrackPlan[] {
  if (!video) throw new Error('no pictures');
  const { track, codec, rate, seconds } = video;
  const height = offeredHeights(video)[0] ?? 96;
  const made = { kind: 'picture', track, codec, height, rate, seconds, encoder: SOFTWARE } as const;
  const picture = decided.how === 'remux' ? ({ kind: 'picture', track, codec, height: null } as const) : made;
  return [
    picture,
    ...audio.map((sound, index) => ({
      kind: 'sound' as const,
      track: sound.track,
      codec: sound.codec,
      encodes: decided.encodesSound[index] ?? true,
    })),
  ];
}

/** When what is in a piece begins, and how much of it there is. */
function inside(bytes: Buffer): { begin: number; frames: number } {
  const file = path.join(folder, 'piece.mp4');
  writeFileSync(file, bytes);
  const asked = ['-v', 'error', '-show_entries', 'packet=pts_time', '-of', 'csv=p=0', file];
  const times = execFileSync(ffprobe, asked).toString().trim().split('\n').map(Number.parseFloat);
  return { begin: Math.min(...times), frames: times.length };
}

describe('every piece is there of', () => {
  test.each([
    ['a broadcast', 'ts.ts', `${PICTURES} ${SOUND} ${X264} -bf 2 -c:a aac`, 'remux'],
    [
      'a broadcast late in the day',
      'late.ts',
      `${PICTURES} ${SOUND} ${X264} -c:a aac -output_ts_offset 30000`,
      'remux',
    ],
    ['a camera', 'camera.m2ts', `${PICTURES} ${SOUND} ${X264} -c:a ac3 -f mpegts`, 'remux'],
    ['keyframes alone', 'intra.mkv', `${PICTURES} ${SOUND} ${X264} -g 1 -c:a aac`, 'remux'],
    ['FLAC in eight channels', 'flac.mkv', `${PICTURES} ${SOUND} ${X264} -c:a flac -ac 8`, 'remux'],
    ['sound in mono', 'mono.mkv', `${PICTURES} ${SOUND} ${X264} -c:a aac -ac 1`, 'remux'],
    ['MP3', 'mp3.mkv', `${PICTURES} ${SOUND} ${X264} -c:a mp3`, 'remux'],
    ['no sound', 'silent.mkv', `${PICTURES} ${X264}`, 'remux'],
    ['a clock that begins late', 'clock.mkv', `${PICTURES} ${SOUND} ${X264} -c:a aac -output_ts_offset 500`, 'remux'],
    ['interlaced pictures', 'tff.mkv', `${PICTURES} ${SOUND} ${X264} -flags +ilme+ildct -c:a aac`, 'remux'],
    ['an AVI of H.264', 'h264.avi', `${PICTURES} ${SOUND} ${X264} -bf 2 -c:a mp3`, 'transcode'],
    ['DivX', 'divx.avi', `${PICTURES} ${SOUND} -c:v mpeg4 -vtag DIVX -bf 2 -c:a mp3`, 'transcode'],
    ['Flash', 'flash.flv', `${PICTURES} ${SOUND} -c:v flv -ar 44100 -c:a mp3`, 'transcode'],
    ['Windows Media', 'wmv.wmv', `${PICTURES} ${SOUND} -c:v wmv2 -c:a wmav2`, 'transcode'],
    ['a studio’s format', 'prores.mov', `${PICTURES} ${SOUND} -c:v prores_ks -c:a pcm_s24le`, 'transcode'],
    ['a second', 'second.mkv', `-t 1 ${PICTURES} -t 1 ${SOUND} ${X264} -c:a aac`, 'remux'],
  ])(
    '%s',
    async (_, name, args, how) => {
      const file = make(name, args);
      const probe = await probeFile(ffprobe, file, ffmpeg);
      const decided = decide(probe, CHROMIUM, true);
      expect(decided.how).toBe(how);
      if (!('encodesSound' in decided)) throw new Error('in no pieces');
      const cuts = await cutsOf(file, how, probe);
      const runs = new Runs({ copies: 4, encodes: 2 });
      for (const plan of tracksOf(probe, decided)) {
        const all = { ffmpeg, address: file, plan, cuts, end: probe.start + probe.seconds, every: 2 };
        const named = { name: `${name}/${plan.kind}/`, isEncoded: how === 'transcode' && plan.kind === 'picture' };
        const order = [...cuts.keys()].reverse();
        for (const number of [0, ...order]) {
          const piece = await runs.piece(named, all, number, 'me/1');
          const { begin, frames } = inside(Buffer.concat([await runs.head(named, all, 'me/1'), piece]));
          expect(frames, `${plan.kind} ${number}`).toBeGreaterThan(0);
          if (plan.kind === 'picture') expect(begin, `${number}`).toBeCloseTo(cuts[number] ?? -1, 1);
        }
      }
      runs.stopAll();
    },
    60_000,
  );
});
