import { describe, expect, it } from 'vitest';
import { chosenFiles, droppedFiles, mayBeHistory } from '@/lib/imports/given-files';

const file = (name: string) => new File(['x'], name);

type Named = string | [folder: string, held: Named[]];

/** As a browser has what was dropped: folders say what is in them a few at a time. */
function entry(named: Named, above = ''): FileSystemEntry {
  const [name, held] = typeof named === 'string' ? [named, []] : named;
  const fullPath = `${above}/${name}`;
  const left = held.map((each) => entry(each, fullPath));
  return {
    ...{ name, fullPath, isFile: typeof named === 'string', isDirectory: typeof named !== 'string' },
    file: (take: (file: File) => void) => take(file(name)),
    createReader: () => ({ readEntries: (take: (some: object[]) => void) => take(left.splice(0, 2)) }),
  } as unknown as FileSystemEntry;
}

const dropped = (...entries: FileSystemEntry[]) =>
  ({
    items: entries.map((each) => ({ kind: 'file', webkitGetAsEntry: () => each })),
    files: entries.map(({ name }) => file(name)),
  }) as unknown as DataTransfer;
const names = (given: { name: string }[]) => given.map(({ name }) => name);

describe('what was given', () => {
  it('is files as they are called', async () => {
    expect(names(chosenFiles([file('a.csv')]))).toEqual(['a.csv']);
    expect(names(await droppedFiles(dropped(entry('a.csv'), entry('b.zip'))))).toEqual(['a.csv', 'b.zip']);
  });

  it('is everything in a folder, with the folders’ names', async () => {
    const show: Named = ['Dark', [['Season 1', ['1.nfo', '2.nfo', '3.nfo']], 'tvshow.nfo']];
    expect(names(await droppedFiles(dropped(entry(show), entry('a.csv'))))).toEqual([
      'Dark/Season 1/1.nfo',
      'Dark/Season 1/2.nfo',
      'Dark/Season 1/3.nfo',
      'Dark/tvshow.nfo',
      'a.csv',
    ]);
  });

  it.each([
    ['Dark/1.nfo', true],
    ['Dark/tvshow.nfo', false],
    ['history.CSV', true],
    ['list.xml.gz', true],
    ['Dark/1.mkv', false],
    ['Dark/.DS_Store', false],
    ['__MACOSX/a.csv', false],
    ['no-ending', false],
  ])('%s may be a history: %s', (name, may) => {
    expect(mayBeHistory({ name, file: file('x') })).toBe(may);
  });
});
