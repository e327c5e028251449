import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMp4Keys } from '@/lib/library/playing/mp4-keys';
import { keyTimes } from '@/lib/library/playing/read-cuts';
import { onPath } from '@/lib/library/probe/program';
import { LibraryFolder } from '@/lib/testing/library-folder';

const [ffmpeg, ffprobe] = [onPath('ffmpeg') ?? '', onPath('ffprobe') ?? ''];

// A machine without ffmpeg has nothing to make a film with.
describe.skipIf(!onPath('ffmpeg'))('keyframes of an MP4', () => {
  let folder: LibraryFolder;
  beforeAll(() => {
    folder = new LibraryFolder();
  });
  afterAll(() => folder.remove());

  function make(args: string[]): string {
    const film = path.join(folder.path, `${crypto.randomUUID()}.mp4`);
    const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=64x36:rate=24000/1001:duration=20'];
    const sound = ['-f', 'lavfi', '-i', 'sine=duration=20', '-c:v', 'libx264', '-preset', 'veryfast', '-c:a', 'aac'];
    execFileSync(ffmpeg, ['-v', 'error', ...picture, ...sound, ...args, `file:${film}`]);
    return film;
  }
  function byFfprobe(film: string): number[] {
    const asked = ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0'];
    return keyTimes(execFileSync(ffprobe, [...asked, `file:${film}`]).toString());
  }

  it.each<[string, string[]]>([
    ['as they come', []],
    ['with frames that refer ahead, and short groups', ['-g', '24', '-bf', '3']],
    ['without such frames', ['-bf', '0', '-g', '48']],
    ['with the index in front', ['-movflags', '+faststart', '-g', '30']],
    ['with offsets below zero', ['-movflags', '+negative_cts_offsets', '-g', '24']],
    ['that begins late', ['-output_ts_offset', '3', '-g', '24']],
    ['whose frames come unevenly', ['-vf', "select='not(mod(n,7))+not(mod(n,5))'", '-vsync', 'vfr', '-g', '12']],
  ])('%s, are where ffprobe finds them', async (_, args) => {
    const film = make(args);
    const [keys, expected] = [await readMp4Keys(film), byFfprobe(film)];
    expect(keys).toHaveLength(expected.length);
    for (const [index, key] of (keys ?? []).entries()) expect(key).toBeCloseTo(expected[index] ?? Number.NaN, 5);
  });

  it('are not told by a file in fragments, or by what is none', async () => {
    expect(await readMp4Keys(make(['-movflags', '+frag_keyframe+empty_moov']))).toBeNull();
    expect(await readMp4Keys(folder.writeOne('none.mp4', 'nothing of the kind'))).toBeNull();
    expect(await readMp4Keys(path.join(folder.path, 'gone.mp4'))).toBeNull();
    const short = Buffer.alloc(64);
    short.writeUInt32BE(60, 0);
    short.write('moov', 4);
    expect(await readMp4Keys(folder.writeOne('hostile.mp4', short))).toBeNull();
  });
});
