import { expect, test } from 'vitest';
import { readName } from '@/lib/library/names/read-name';
import { ownEpisodes } from '@/lib/library/titles/own-episodes';

function placed(paths: string[]): string[] {
  const files = paths.map((path) => {
    const named = readName(path, 'shows', 2026);
    if (named.kind === 'extra') throw new Error(`${path} is an extra`);
    return { id: path.split('/').at(-1) ?? '', named };
  });
  return ownEpisodes(files).map(({ file, season, episode }) => `${file} ${season}x${episode}`);
}

test('by their numbers, several in one file', () => {
  expect(placed(['Show/Season 2/Show S02E03-E04.mkv', 'Show/Season 0/Show S00E01.mkv'])).toEqual([
    'Show S02E03-E04.mkv 2x3',
    'Show S02E03-E04.mkv 2x4',
    'Show S00E01.mkv 0x1',
  ]);
});

test('days are counted within their year', () => {
  expect(placed(['News/News 2024-03-02.mkv', 'News/News 2024-01-05.mkv', 'News/News 2025-01-01.mkv'])).toEqual([
    'News 2024-01-05.mkv 2024x1',
    'News 2024-03-02.mkv 2024x2',
    'News 2025-01-01.mkv 2025x1',
  ]);
});

test('what says no number comes behind what does', () => {
  expect(placed(['Show/Season 1/Show S01E04.mkv', 'Show/Season 1/The Pier.mkv'])).toEqual([
    'Show S01E04.mkv 1x4',
    'The Pier.mkv 1x5',
  ]);
});
