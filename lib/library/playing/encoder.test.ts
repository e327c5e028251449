import { describe, expect, it } from 'vitest';
import { beforeInput, type Encoder, encodedBy, encodersToTry, formatFor } from '@/lib/library/playing/encoder';

const encoders = (...names: string[]) =>
  [
    'Encoders:',
    ' V..... = Video',
    ' ------',
    ...names.map((name) => ` V....D ${name.padEnd(20)} ${name} (codec h264)`),
  ].join('\n');
const hwaccels = (...names: string[]) => ['Hardware acceleration methods:', ...names, ''].join('\n');
const DEBIAN = ['libx264', 'h264_nvenc', 'h264_qsv', 'h264_v4l2m2m', 'h264_vaapi'];
const NODE = '/dev/dri/renderD128';

describe('which encoders are worth a trial', () => {
  it.each<[string, string[], string[], string[], Encoder['kind'][]]>([
    ['a machine with nothing, and Debian’s ffmpeg', ['vdpau', 'cuda', 'vaapi', 'drm'], DEBIAN, [], ['nvenc']],
    ['one with a render node', ['vdpau', 'cuda', 'vaapi'], DEBIAN, [NODE], ['nvenc', 'vaapi']],
    ['one with two', ['vaapi'], DEBIAN, [NODE, '/dev/dri/renderD129'], ['vaapi', 'vaapi']],
    ['a Mac', ['videotoolbox'], ['libx264', 'h264_videotoolbox'], [], ['videotoolbox']],
    ['an ffmpeg that knows the way and not the encoder', ['cuda', 'vaapi'], ['libx264'], [NODE], []],
    ['an ffmpeg that knows the encoder and not the way', [], DEBIAN, [NODE], []],
    ['an encoder of another name', ['cuda'], ['h264_nvenc_old', 'hevc_nvenc'], [], []],
  ])('%s', (_, ways, names, devices, kinds) => {
    const found = encodersToTry({ hwaccels: hwaccels(...ways), encoders: encoders(...names) }, devices);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('are none where ffmpeg said nothing', () => {
    expect(encodersToTry({ hwaccels: '', encoders: '' }, [NODE])).toEqual([]);
  });
});

it('hands pictures to a device that has its own memory, and to no other', () => {
  const vaapi: Encoder = { kind: 'vaapi', device: NODE };
  expect([beforeInput(vaapi), formatFor(vaapi)]).toEqual([['-vaapi_device', NODE], 'format=nv12,hwupload']);
  expect([beforeInput({ kind: 'nvenc' }), formatFor({ kind: 'nvenc' })]).toEqual([[], 'format=yuv420p']);
});

it.each<Encoder>([{ kind: 'software' }, { kind: 'vaapi', device: NODE }, { kind: 'nvenc' }, { kind: 'videotoolbox' }])(
  '$kind keeps to its bits, and makes no frames that refer ahead',
  (encoder) => {
    const said = encodedBy(encoder, 3_000_000).join(' ');
    expect(said).toContain('-maxrate 3000000 -bufsize 6000000');
    expect(said).toContain('-bf 0');
  },
);
