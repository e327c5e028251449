import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { captionsInside } from '@/lib/library/playing/captions';
import { captionsBeside, read, wordsBehind } from '@/lib/library/playing/captions-beside';
import { LibraryFolder } from '@/lib/testing/library-folder';

describe('captions beside a film', () => {
  test.each([
    ['Big Sea (2019).srt', []],
    ['Big Sea (2019).de.srt', ['de']],
    ['big sea (2019).en.forced.vtt', ['en', 'forced']],
    ['Big Sea (2019)_English.ass', ['English']],
    ['Big Sea (2019)b.srt', null],
    ['Big Sea 2 (2022).srt', null],
    ['Big Sea (2019).pt-BR.sdh.ass', ['pt-BR', 'sdh']],
    ['Big Sea (2019)[en][SDH].srt', ['en', 'SDH']],
    ['Big Sea (2019) (en-hi).srt', ['en', 'hi']],
    ['BIG SEA (2019).EN.SRT', ['EN']],
  ])('%s', (file, words) => expect(wordsBehind('Big Sea (2019)', file)).toEqual(words));

  test.each([
    [[], '', '', 'subtitles'],
    [['de'], 'de', '', 'subtitles'],
    [['ger', 'SDH'], 'de', '', 'captions'],
    [['pt-BR', 'sdh'], 'pt-BR', '', 'captions'],
    [['es_419'], 'es-419', '', 'subtitles'],
    [['eng', 'cc'], 'en', '', 'captions'],
    [['German'], 'de', '', 'subtitles'],
    [['DEUTSCH', 'forced'], 'de', '', 'forced'],
    [['Français'], 'fr', '', 'subtitles'],
    [['日本語'], 'ja', '', 'subtitles'],
    [['CHS'], 'zh-Hans', '', 'subtitles'],
    [['Traditional', 'Chinese'], 'zh-Hant', '', 'subtitles'],
    [['Brazilian', 'Portuguese'], 'pt-BR', '', 'subtitles'],
    [['2', 'English'], 'en', '', 'subtitles'],
    [['2'], '', '2', 'subtitles'],
    [['WEB', 'GRP', 'en'], 'en', 'WEB GRP', 'subtitles'],
    [['The', 'One', 'en'], 'en', 'The One', 'subtitles'],
    [['II'], '', 'II', 'subtitles'],
    [['no'], 'no', '', 'subtitles'],
    [['und'], '', '', 'subtitles'],
    [['zh-hant'], 'zh-Hant', '', 'subtitles'],
    [['en', 'hi'], 'en', '', 'captions'],
    [['hi'], 'hi', '', 'subtitles'],
    [['forced', 'fr'], 'fr', '', 'forced'],
    [['English', 'Commentary'], 'en', 'Commentary', 'subtitles'],
  ])('%j', (words, language, label, kind) => expect(read(words)).toEqual({ language, label, kind }));
});

test.each<[string, string[], string, string[]]>([
  [
    'another film of the folder has its own',
    ['Alien.mkv', 'Alien 3.mkv', 'Alien.de.srt', 'Alien 3.en.srt'],
    'Alien.mkv',
    ['de'],
  ],
  ['a version has its own', ['Sea.mkv', 'Sea - 4K.mkv', 'Sea.de.srt', 'Sea - 4K.en.srt'], 'Sea.mkv', ['de']],
  ['accents that are letters of their own', ['Ame\u0301lie.fr.srt', 'Am\u00E9lie.mkv'], 'Am\u00E9lie.mkv', ['fr']],
  [
    'a film alone has all in its folder',
    ['Sea.mp4', 'Subs/2_English.srt', 'Subs/3_German.srt'],
    'Sea.mp4',
    ['de', 'en'],
  ],
  ['a sample is no other film', ['Sea.mp4', 'Sea-sample.mp4', 'Subs/2_English.srt'], 'Sea.mp4', ['en']],
  ['two films share nothing', ['Sea.mp4', 'Low.mp4', 'Subs/2_English.srt'], 'Sea.mp4', []],
  [
    'an episode has a folder',
    ['S1E1.mp4', 'S1E2.mp4', 'Subs/S1E1/2_eng.srt', 'Subs/S1E2/2_fre.srt'],
    'S1E1.mp4',
    ['en'],
  ],
  ['folders in other letters', ['S1E1.mp4', 'S1E2.mp4', 'SUBTITLES/s1e1/2_eng.srt'], 'S1E1.mp4', ['en']],
])('%s', async (_, names, film, languages) => {
  const folder = new LibraryFolder();
  onTestFinished(() => folder.remove());
  folder.write(...names);
  const found = await captionsBeside(path.join(folder.path, film));
  expect(found.map(({ language }) => language).sort()).toEqual(languages);
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
  elsewhere.write('Low Sea/2_Dutch.srt');
  films.write('Low/Low Sea.mp4');
  symlinkSync(elsewhere.path, at('Low/Subs'));
  expect(await captionsBeside(at('Low/Low Sea.mp4'))).toEqual([]);
});
