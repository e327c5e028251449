import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, test as bare, beforeAll, describe, expect } from 'vitest';
import { picturesInside } from '@/lib/library/playing/in-picture';
import { lengthOf, probeFile } from '@/lib/library/probe/ffprobe';
import { onPath } from '@/lib/library/probe/program';
import { pgsTrack } from '@/lib/testing/picture-subtitles';

/* One track gone wrong costs itself, and not its film. */

const ffmpeg = onPath('ffmpeg') ?? '';
const ffprobe = onPath('ffprobe') ?? '';
const test = bare.skipIf(ffmpeg === '');
const SECONDS = 12;
const BLU_RAY = { width: 1920, height: 1080 };

let folder: string;
let whole: Buffer;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-broken-track-'));
  if (ffmpeg === '') return;
  const words = path.join(folder, 'words.sup');
  const box = { x: 0, y: 0, width: 400, height: 200 };
  writeFileSync(
    words,
    pgsTrack(
      BLU_RAY,
      [1, 4, 7].map((from) => ({ ...box, from, to: from + 1 })),
    ),
  );
  const chapters = path.join(folder, 'chapters.txt');
  writeFileSync(chapters, ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1\nSTART=5\nEND=12\ntitle=The end\n');
  const file = path.join(folder, 'whole.mkv');
  execFileSync(ffmpeg, [
    ...['-v', 'error', '-copyts', '-f', 'lavfi', '-i', `testsrc2=size=320x180:rate=25:duration=${SECONDS}`],
    ...['-f', 'lavfi', '-i', `sine=duration=${SECONDS}`, '-f', 'sup', '-i', words, '-f', 'sup', '-i', words],
    ...['-i', chapters, '-map', '0', '-map', '1', '-map', '2', '-map', '3', '-map_metadata', '4'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-c:s:0', 'dvdsub'],
    ...['-c:s:1', 'copy', '-metadata:s:s:0', 'language=ger', '-metadata:s:s:1', 'language=eng'],
    ...['-metadata:s:s:1', 'title=English', `file:${file}`],
  ]);
  whole = readFileSync(file);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function withCanvas(said: string): string {
  const bytes = Buffer.from(whole);
  const at = bytes.indexOf('size: ');
  const length = bytes.indexOf('\n', at) - at;
  bytes.write(`size: ${said}`.slice(0, length).padEnd(length), at, 'latin1');
  const file = path.join(folder, `${said.replaceAll(/\W/g, '_')}.mkv`);
  writeFileSync(file, bytes);
  return file;
}

describe('captions of a canvas', () => {
  test.each([
    ['0x0', ['eng.subtitles.0']],
    ['-720x-576', ['eng.subtitles.0']],
    ['99999x999', ['eng.subtitles.0']],
    ['720x576', ['ger.subtitles.0', 'eng.subtitles.0']],
  ])(
    '%s leave their film as it is',
    async (canvas, offered) => {
      const probe = await probeFile(ffprobe, withCanvas(canvas), ffmpeg);
      expect(probe.video).toMatchObject({ codec: 'h264', width: 320, height: 180, rate: 25, track: 0 });
      expect(probe.audio).toMatchObject([{ codec: 'aac', channels: 1 }]);
      expect(probe.container).toBe('matroska,webm');
      expect(probe.seconds).toBeCloseTo(SECONDS, 0);
      expect(probe.chapters).toEqual([{ start: 5, title: 'The end' }]);
      expect(probe.texts.map(({ track, language }) => [track, language])).toEqual([
        [0, 'ger'],
        [1, 'eng'],
      ]);
      expect(picturesInside(probe).map(({ key }) => key)).toEqual(offered);
    },
    30_000,
  );

  test('in what is no film at all are no film either', async () => {
    const file = path.join(folder, 'none.mkv');
    writeFileSync(file, whole.subarray(0, 300));
    await expect(probeFile(ffprobe, file, ffmpeg)).rejects.toThrow();
  });
});

describe('a film is as long as', () => {
  test.each<[string, number | null, (number | null)[], number]>([
    ['its file', 100, [100, 99.9], 100],
    ['its tracks, where its file says nothing', null, [100, 99], 100],
    ['its file, with sound that ends late', 150, [100, 150], 150],
    ['its pictures and sound, where words go on for weeks', 4_294_975, [100, 99], 100],
    ['its file, where a track does not say', 4_294_975, [100, null], 4_294_975],
    ['its file, where no track says', 100, [], 100],
  ])('%s', (_, file, tracks, seconds) => expect(lengthOf(file, tracks)).toBe(seconds));
});
