import { describe, expect, test } from 'vitest';
import { captionsInside, read, wordsBehind } from '@/lib/library/playing/captions';

describe('captions beside a film', () => {
  test.each([
    ['Big Sea (2019).srt', []],
    ['Big Sea (2019).de.srt', ['de']],
    ['big sea (2019).en.forced.vtt', ['en', 'forced']],
    ['Big Sea (2019)_English.ass', ['English']],
    ['Big Sea (2019)b.srt', null],
    ['Big Sea 2 (2022).srt', null],
  ])('%s', (file, words) => expect(wordsBehind('Big Sea (2019)', file)).toEqual(words));

  test.each([
    [[], '', '', 'subtitles'],
    [['de'], 'de', '', 'subtitles'],
    [['ger', 'SDH'], 'ger', '', 'captions'],
    [['en', 'hi'], 'en', '', 'captions'],
    [['hi'], 'hi', '', 'subtitles'],
    [['forced', 'fr'], 'fr', '', 'forced'],
    [['English', 'Commentary'], '', 'English Commentary', 'subtitles'],
  ])('%j', (words, language, label, kind) => expect(read(words)).toEqual({ language, label, kind }));
});

test('pictures of text inside are left out, and tracks keep their numbers', () => {
  const track = { language: 'de', title: '', isForced: false, isForDeaf: true };
  const texts = [
    { ...track, track: 0, codec: 'hdmv_pgs_subtitle' },
    { ...track, track: 1, codec: 'subrip' },
  ];
  expect(captionsInside({ texts })).toEqual([{ address: 'text-1.vtt', language: 'de', label: '', kind: 'captions' }]);
});
