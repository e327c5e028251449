import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
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
