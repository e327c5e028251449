import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, test as bare, beforeAll, describe, expect } from 'vitest';
import { decide } from '@/lib/library/playing/decide';
import { readPlays } from '@/lib/library/playing/plays';
import { probeFile } from '@/lib/library/probe/ffprobe';
import { readMp4Seconds } from '@/lib/library/probe/mp4-seconds';
import { hasOpenGops } from '@/lib/library/probe/open-gop';
import { onPath } from '@/lib/library/probe/program';

/* Films of every kind that this machine's ffmpeg writes, looked into by the real ffprobe, and how Chromium would play them. */

const ffmpeg = onPath('ffmpeg') ?? '';
/** A machine without it has nothing to make a film with. */
const test = bare.skipIf(ffmpeg === '');
const ffprobe = onPath('ffprobe') ?? '';
const CHROMIUM = readPlays('h264.vp9.vp910.av1.av110.aac.flac.opus.mp3~h264.vp9.vp910.av1.av110.aac.flac.opus.mp3');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-films-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const X264 = '-c:v libx264 -preset ultrafast -pix_fmt yuv420p';

function make(name: string, args: string, input = 'testsrc2=size=160x90:rate=24:duration=6'): string {
  const file = path.join(folder, name);
  const sources = ['-f', 'lavfi', '-i', input, '-f', 'lavfi', '-i', 'sine=duration=6'];
  execFileSync(ffmpeg, ['-v', 'error', '-y', ...sources, ...args.split(' ').filter(Boolean), `file:${file}`]);
  return file;
}

describe('how a made film is played', () => {
  test.each([
    ['plain.mp4', `${X264} -c:a aac -movflags +faststart`, 'direct'],
    ['moov-behind.mp4', `${X264} -c:a aac`, 'direct'],
    ['ac3.mp4', `${X264} -c:a ac3`, 'remux anew'],
    ['aac.mkv', `${X264} -c:a aac`, 'remux copy'],
    ['ac3.mkv', `${X264} -c:a ac3`, 'remux anew'],
    ['dts.mkv', `${X264} -c:a dca -strict -2 -ac 2`, 'remux anew'],
    ['flac.mkv', `${X264} -c:a flac`, 'remux copy'],
    ['opus.webm', '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus', 'direct'],
    ['opus.mkv', '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus', 'remux copy'],
    ['hevc.mkv', '-c:v libx265 -preset ultrafast -x265-params log-level=none -c:a aac', 'transcode anew'],
    ['ten-bits.mkv', '-c:v libx264 -preset ultrafast -pix_fmt yuv420p10le -c:a aac', 'transcode anew'],
    ['four-four-four.mkv', '-c:v libx264 -preset ultrafast -pix_fmt yuv444p -c:a aac', 'transcode anew'],
    ['mpeg4.avi', '-c:v mpeg4 -c:a mp3', 'transcode anew'],
    ['mpeg2.mpg', '-c:v mpeg2video -c:a mp2', 'transcode anew'],
    ['stream.ts', `${X264} -c:a aac`, 'remux copy'],
    ['ten-sounds.mkv', `${X264} -c:a aac ${'-map 1:a '.repeat(9)}-map 0:v -map 1:a`, `remux${' copy'.repeat(10)}`],
    ['av1.mkv', '-c:v libsvtav1 -preset 12 -svtav1-params log-level=0 -c:a libopus', 'remux copy'],
    ['eac3.mkv', `${X264} -c:a eac3`, 'remux anew'],
    ['truehd.mkv', `${X264} -c:a truehd -strict -2 -ar 48000`, 'remux anew'],
    ['five-one-aac.mkv', `${X264} -c:a aac -ac 6`, 'remux copy'],
    ['five-one-ac3.mkv', `${X264} -c:a ac3 -ac 6`, 'remux anew'],
    ['mp2.mkv', `${X264} -c:a mp2`, 'remux anew'],
    ['vorbis.mkv', `${X264} -c:a libvorbis`, 'remux anew'],
    ['theora.ogv', '-c:v libtheora -c:a libvorbis', 'transcode anew'],
    ['wmv.wmv', '-c:v wmv2 -c:a wmav2', 'transcode anew'],
    ['flash.flv', `${X264} -c:a aac`, 'remux copy'],
    ['film-rate.mkv', `${X264} -r 24000/1001 -c:a aac`, 'remux copy'],
    ['tv-rate.mkv', `${X264} -r 60000/1001 -c:a aac`, 'remux copy'],
    ['odd-rate.mkv', `${X264} -r 17.3 -c:a aac`, 'remux copy'],
    ['uneven-rate.mkv', `${X264} -vf setpts=N/24/TB+0.01*random(0)/TB -vsync vfr -c:a aac`, 'remux copy'],
    ['one-group.mkv', `${X264} -g 9999 -keyint_min 9999 -sc_threshold 0 -c:a aac`, 'remux copy'],
    ['fonts.mkv', `${X264} -c:a aac -attach FONT -metadata:s:t mimetype=application/x-truetype-font`, 'remux copy'],
    [
      'open-gop.mkv',
      `${X264} -preset medium -bf 3 -x264-params open-gop=1:keyint=24:scenecut=0 -c:a aac`,
      'transcode anew',
    ],
  ])(
    '%s',
    async (name, args, expected) => {
      // Any file will do: no font of a film's is ever opened.
      const font = path.join(folder, 'font.ttf');
      writeFileSync(font, Buffer.alloc(20_000, 3));
      const file = make(name, args.replace('FONT', font));
      const probe = await probeFile(ffprobe, file);
      if (probe.video) probe.video.isOpenGop = await hasOpenGops(ffmpeg, file, probe);
      const decided = decide(
        { ...probe, container: name.endsWith('.webm') ? 'webm' : probe.container },
        CHROMIUM,
        true,
      );
      const sounds = 'encodesSound' in decided ? decided.encodesSound.map((anew) => (anew ? ' anew' : ' copy')) : [];
      expect(decided.how + sounds.join('')).toBe(expected);
      expect(probe.seconds).toBeGreaterThan(5.5);
      expect(probe.seconds).toBeLessThan(6.6);
    },
    180_000,
  );
});

test('names, languages and chapters', async () => {
  const info = path.join(folder, 'info.txt');
  writeFileSync(
    info,
    ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1\nSTART=0\nEND=3\ntitle=The pier\n[CHAPTER]\nTIMEBASE=1/1\nSTART=3\nEND=6\n',
  );
  const words = path.join(folder, 'words.srt');
  writeFileSync(words, '1\n00:00:01,000 --> 00:00:02,000\nAhoy\n');
  const extra = `-i ${words} -i ${info} -map 0:v -map 1:a -map 2:s -map_chapters 3`;
  const named = '-metadata:s:a:0 language=ger -metadata:s:s:0 language=eng -disposition:s:0 forced';
  const file = make('named.mkv', `${extra} ${X264} -c:a aac -c:s srt ${named}`);
  const probe = await probeFile(ffprobe, file);
  expect(probe.audio[0]).toMatchObject({ language: 'ger', channels: 1 });
  expect(probe.texts[0]).toMatchObject({ codec: 'subrip', language: 'eng', isForced: true });
  expect(probe.chapters).toEqual([
    { start: 0, title: 'The pier' },
    { start: 3, title: 'Chapter 2' },
  ]);
}, 180_000);

test('a film that breaks off is still a film, and what is none is refused', async () => {
  const whole = readFileSync(make('whole.mkv', `${X264} -c:a aac`));
  const cut = path.join(folder, 'cut.mkv');
  writeFileSync(cut, whole.subarray(0, whole.length / 2));
  expect((await probeFile(ffprobe, cut)).video?.codec).toBe('h264');
  for (const [name, content] of [
    ['text.mkv', 'no film'],
    ['list.mkv', `#EXTM3U\n#EXTINF:1,\n${cut}\n#EXT-X-ENDLIST\n`],
    ['concat.mkv', `ffconcat version 1.0\nfile '${cut}'\n`],
    ['zeros.mp4', Buffer.alloc(100_000)],
  ] as const) {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    await expect(probeFile(ffprobe, file), name).rejects.toThrow();
  }
}, 180_000);

test('an MP4 says its length without ffprobe, and nothing else does', async () => {
  expect(await readMp4Seconds(make('length.mp4', `${X264} -c:a aac`))).toBeCloseTo(6, 0);
  expect(await readMp4Seconds(make('length.mkv', `${X264} -c:a aac`))).toBeNull();
}, 180_000);
