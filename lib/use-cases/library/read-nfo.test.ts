import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { readNfo } from '@/lib/use-cases/library/read-nfo';

const NFO = '<movie><title>Big Sea</title><plot>Not for us.</plot></movie>';

function folders(): [LibraryFolder, LibraryFolder] {
  const made: [LibraryFolder, LibraryFolder] = [new LibraryFolder(), new LibraryFolder()];
  onTestFinished(() => {
    for (const each of made) each.remove();
  });
  return made;
}

test('an NFO file tells what it says', async () => {
  const [films] = folders();
  films.writeOne('Big Sea/Big Sea.nfo', NFO);
  expect(await readNfo(films.path, 'Big Sea/Big Sea.mp4', 'movie')).toMatchObject({ title: 'Big Sea' });
});

const XML = '<movie><title>Тень</title><uniqueid type="tmdb">194</uniqueid></movie>';
const CYRILLIC = [
  Buffer.from('<?xml version="1.0" encoding="windows-1251"?><movie><title>'),
  Buffer.from([0xd2, 0xe5, 0xed, 0xfc]),
  Buffer.from('</title></movie>'),
];

test.each<[string, string | Buffer, object]>([
  [
    'UTF-16',
    Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${XML}`, 'utf16le'),
    { title: 'Тень', tmdb: 194 },
  ],
  ['an encoding that it declares', Buffer.concat(CYRILLIC), { title: 'Тень' }],
  [
    'UTF-8 that says it is another',
    `<?xml version="1.0" encoding="windows-1251"?>${XML}`,
    { title: 'Тень', tmdb: 194 },
  ],
  ['an encoding that nobody knows', `<?xml version="1.0" encoding="klingon"?>${XML}`, { title: 'Тень', tmdb: 194 }],
  ['an address alone', 'https://www.themoviedb.org/movie/550-fight-club\n', { tmdb: 550 }],
  ['what a release says', '█▀ Heat\n IMDb: https://www.imdb.com/title/tt0113277/ \n', { imdb: 'tt0113277' }],
  ['addresses of two titles', 'imdb.com/title/tt0113277 imdb.com/title/tt0137523', {}],
  ["a show's address", 'https://www.themoviedb.org/tv/4607-lost', {}],
  [
    'an address below',
    '<movie><title>Heat</title></movie>\nhttps://www.imdb.com/title/tt0113277/',
    { title: 'Heat', imdb: 'tt0113277' },
  ],
  [
    'an address in its plot',
    '<movie><title>Heat</title><plot>imdb.com/title/tt0113277</plot></movie>',
    { title: 'Heat', overview: 'imdb.com/title/tt0113277' },
  ],
  [
    'an ampersand',
    '<movie><title>Tom & Jerry &lt;3</title><year>2021</year></movie>',
    { title: 'Tom & Jerry <3', year: 2021 },
  ],
  ['a sign that no text has', '<movie><title>He\u0001at\u0000</title></movie>', { title: 'Heat' }],
  [
    'an ampersand in CDATA',
    '<movie><title><![CDATA[Tom & Jerry]]></title><plot>A & B</plot></movie>',
    { title: 'Tom & Jerry', overview: 'A & B' },
  ],
  ['two films', '<movie><title>One</title></movie><movie><title>Two</title></movie>', { title: 'One' }],
  ['what breaks off', '<movie><title>Heat</title>', {}],
  ['nothing', '', {}],
])('an NFO file with %s', async (_, nfo, told) => {
  const [films] = folders();
  films.write('Sea/Sea.mp4');
  writeFileSync(path.join(films.path, 'Sea/Sea.nfo'), nfo);
  expect(await readNfo(films.path, 'Sea/Sea.mp4', 'movie')).toEqual(told);
});

test.each([
  ['in capitals', 'Sea/SEA.NFO', 'Sea/Sea.mp4'],
  ['with another accent', 'Am\u00E9lie.nfo', 'Ame\u0301lie.mp4'],
  ['of a disc', 'Sea/VIDEO_TS/VIDEO_TS.nfo', 'Sea/VIDEO_TS/VTS_01_1.VOB'],
  ['above a disc', 'Sea/movie.nfo', 'Sea/BDMV/STREAM/00001.m2ts'],
])('an NFO file %s', async (_, nfo, file) => {
  const [films] = folders();
  films.write(file);
  films.writeOne(nfo, NFO);
  expect(await readNfo(films.path, file, 'movie')).toMatchObject({ title: 'Big Sea' });
});

test('no link tells of what lies elsewhere', async () => {
  const [films, elsewhere] = folders();
  films.write('Big Sea/Big Sea.mp4');
  const nfo = elsewhere.writeOne('Low Sea/movie.nfo', NFO);
  symlinkSync(nfo, path.join(films.path, 'Big Sea/Big Sea.nfo'));
  symlinkSync(path.dirname(nfo), path.join(films.path, 'Low Sea'));
  expect(await readNfo(films.path, 'Big Sea/Big Sea.mp4', 'movie')).toEqual({});
  expect(await readNfo(films.path, 'Low Sea/Low Sea.mp4', 'movie')).toEqual({});
});

test('a pipe in its place keeps nobody waiting', async () => {
  const [films] = folders();
  films.write('Big Sea/Big Sea.mp4');
  execFileSync('mkfifo', [path.join(films.path, 'Big Sea/Big Sea.nfo')]);
  expect(await readNfo(films.path, 'Big Sea/Big Sea.mp4', 'movie')).toEqual({});
}, 5_000);
