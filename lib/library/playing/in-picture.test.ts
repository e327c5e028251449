import { describe, expect, test } from 'vitest';
import { picturesChosen, picturesInside } from '@/lib/library/playing/in-picture';

const text = (
  track: number,
  codec: string,
  language: string,
  marks: { isForced?: boolean; isForDeaf?: boolean } = {},
) => ({
  ...{ track, codec, language, title: '', isForced: false, isForDeaf: false, canvas: null },
  ...marks,
});
const [PGS, DVD, DVB, SRT] = ['hdmv_pgs_subtitle', 'dvd_subtitle', 'dvb_subtitle', 'subrip'];

test('captions that are pictures have keys by language, kind and number, and tracks keep their numbers', () => {
  const texts = [
    text(0, SRT, 'ger'),
    text(1, PGS, 'ger'),
    text(2, PGS, 'ger', { isForced: true }),
    text(3, DVD, 'ger'),
    text(4, DVB, 'pt-BR', { isForDeaf: true }),
    text(5, PGS, ''),
  ];
  expect(picturesInside({ texts }).map(({ track, key }) => `${track} ${key}`)).toEqual([
    '1 ger.subtitles.0',
    '2 ger.forced.0',
    '3 ger.subtitles.1',
    '4 ptbr.captions.0',
    '5 und.subtitles.0',
  ]);
});

describe('what was chosen', () => {
  const offered = picturesInside({
    texts: [text(0, PGS, 'ger'), text(1, PGS, 'eng'), text(2, PGS, 'ger'), text(3, PGS, 'ger', { isForced: true })],
  });
  test.each([
    ['ger.subtitles.1', 2],
    ['ger.subtitles.7', 0],
    ['ger.forced.0', 3],
    ['eng.forced.0', undefined],
    ['fre.subtitles.0', undefined],
    [null, undefined],
  ])('%s is track %s', (key, track) => expect(picturesChosen(offered, key)?.track).toBe(track));
});
