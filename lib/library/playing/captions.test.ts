import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { captionsBeside, captionsInside, read, wordsBehind } from '@/lib/library/playing/captions';
import { LibraryFolder } from '@/lib/testing/library-folder';

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
  const track = { language: 'de', title: '', isForced: false, isForDeaf: true, canvas: null };
  const texts = [
    { ...track, track: 0, codec: 'hdmv_pgs_subtitle' },
    { ...track, track: 1, codec: 'subrip' },
  ];
  expect(captionsInside({ texts })).toEqual([{ address: 'text-1.vtt', language: 'de', label: '', kind: 'captions' }]);
});

test('no link beside a film leads elsewhere, and no pipe keeps who reads it waiting', async () => {
  const [films, elsewhere] = [new LibraryFolder(), new LibraryFolder()];
  onTestFinished(() => {
    for (const each of [films, elsewhere]) each.remove();
  });
  films.write('Big Sea (2019).mp4', 'Big Sea (2019).en.srt', 'Subs/Big Sea (2019).fr.srt');
  elsewhere.write('keys.json', 'Big Sea (2019).it.srt');
  const at = (name: string) => path.join(films.path, name);
  symlinkSync(path.join(elsewhere.path, 'keys.json'), at('Big Sea (2019).de.srt'));
  symlinkSync('Big Sea (2019).en.srt', at('Big Sea (2019).nl.srt'));
  symlinkSync(elsewhere.path, at('Subtitles'));
  execFileSync('mkfifo', [at('Big Sea (2019).es.srt')]);
  writeFileSync(at('Big Sea (2019).pl.srt'), 'a');
  const found = await captionsBeside(at('Big Sea (2019).mp4'));
  expect(found.map(({ language }) => language).sort()).toEqual(['en', 'fr', 'pl']);
});
