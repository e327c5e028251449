import { expect, it } from 'vitest';
import { readPlays, writePlays } from '@/lib/library/playing/plays';

it.each([
  ['nothing', undefined, 'h264 aac', 'h264 aac', null],
  ['codecs, as browsers said before they told their screen', 'vp9.aac~h264', 'h264 aac vp9', 'h264 aac', null],
  ['codecs and a screen', 'vp9~av1~2160', 'h264 aac vp9', 'h264 aac av1', 2160],
  ['a screen of no lines', 'vp9~av1~0', 'h264 aac vp9', 'h264 aac av1', null],
  ['names that are none', 'constructor.vp9~constructor~720', 'h264 aac vp9', 'h264 aac', 720],
  ['what no page of ours writes', 'vp9~av1~-1', 'h264 aac', 'h264 aac', null],
])('a browser that said %s', (_, cookie, file, pieces, lines) => {
  const plays = readPlays(cookie);
  expect({ file: [...plays.file].join(' '), pieces: [...plays.pieces].join(' '), lines: plays.lines }).toEqual({
    file,
    pieces,
    lines,
  });
});

it('is read as it was written', () => {
  const said = writePlays({ file: ['h264', 'aac', 'opus'], pieces: ['h264', 'aac'], lines: 1079.6 });
  expect(said).toBe('h264.aac.opus~h264.aac~1080');
  expect(readPlays(said)).toEqual({
    file: new Set(['h264', 'aac', 'opus']),
    pieces: new Set(['h264', 'aac']),
    lines: 1080,
  });
});
