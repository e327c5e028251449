import { describe, expect, it, vi } from 'vitest';
import { MOST_BYTES, readOwnFile } from '@/components/player/captions/own/read-own-file';

const SRT = '1\n00:00:01,000 --> 00:00:02,500\nGrüße\n';
const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.500\nGrüße\n';
const FROM_SRT = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nGrüße\n';
const file = (content: string | Uint8Array, name = 'film.srt') => new File([Buffer.from(content)], name);

describe('readOwnFile', () => {
  it.each([
    ['SubRip', file(SRT), FROM_SRT],
    ['WebVTT', file(VTT, 'film.vtt'), VTT],
    ['WebVTT that is called otherwise', file(VTT, 'film.txt'), VTT],
    ['UTF-16', file(Buffer.from(`\uFEFF${SRT}`, 'utf16le')), FROM_SRT],
    ['Latin-1', file(Buffer.from(SRT, 'latin1')), FROM_SRT],
  ])('reads %s', async (_, given, webVtt) => {
    expect(await readOwnFile(given, 'de-DE')).toEqual({ name: given.name, webVtt });
  });

  it.each([
    ['a picture', file(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46)), 'no-subtitles'],
    ['a letter', file('Dear Maya,\nall is well.'), 'no-subtitles'],
    ['nothing', file(''), 'no-subtitles'],
    ['WebVTT that says nothing', file('WEBVTT\n\nNOTE to be done\n'), 'no-subtitles'],
    ['ASS', file('[Script Info]\nTitle: x\nDialogue: 0,0:00:01.00,0:00:02.00,Hello'), 'other-format'],
    ['MicroDVD', file('{0}{25}Hello'), 'other-format'],
    ['TTML', file('<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml">'), 'other-format'],
  ])('refuses %s', async (_, given, why) => {
    expect(await readOwnFile(given, 'en')).toBe(why);
  });

  it('does not open what is too large: a film of 50 MB would lie in memory whole', async () => {
    const arrayBuffer = vi.fn();
    expect(await readOwnFile({ name: 'film.mkv', size: 50_000_000, arrayBuffer }, 'en')).toBe('too-large');
    expect(await readOwnFile({ name: 'film.srt', size: MOST_BYTES + 1, arrayBuffer }, 'en')).toBe('too-large');
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('says so where the file is gone by then', async () => {
    const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await readOwnFile({ name: 'film.srt', size: 10, arrayBuffer }, 'en')).toBe('not-read');
  });
});
