import { describe, expect, it, test } from 'vitest';
import { readName } from '@/lib/library/names/read-name';

const NOW = 2026;

/* What a folder is said to hold decides where its names alone do not. */

const NAMES = [
  'Alien (1979)/Alien (1979).mkv',
  'Alien (1979).mkv',
  '12 Angry Men (1957).mkv',
  'Se7en (1995).mkv',
  '2001 A Space Odyssey (1968).mkv',
  '1917.mkv',
  'Ocean’s 11.mkv',
  'The 400 Blows.mkv',
  'Movie 43 (2013)/Movie 43.mkv',
  'Season of the Witch (2011)/Season of the Witch (2011).mkv',
  'Episode 50 (2011).mkv',
  'Collection/01 - Iron Man (2008).mkv',
  '[Group] Akira - 01 [1080p].mkv',
  'Star Wars Episode IV (1977).mkv',
  'Saltmarsh Radio/Season 1/Saltmarsh Radio S01E01.mkv',
  'Saltmarsh.Radio.1x02.mkv',
  'Daily.News.2024.05.06.mkv',
];

test.each(NAMES)('in a folder of films %s is a film', (name) => {
  expect(readName(name, 'films', NOW)).toMatchObject({ kind: 'film' });
});

test.each(NAMES)('in a folder of shows %s is an episode', (name) => {
  expect(readName(name, 'shows', NOW)).toMatchObject({ kind: 'episode' });
});

describe('in a folder of both', () => {
  it.each(NAMES.slice(0, 12).filter((name) => !name.startsWith('Collection')))('%s is a film', (name) => {
    expect(readName(name, 'mixed', NOW)).toMatchObject({ kind: 'film' });
  });
  it.each(NAMES.slice(-3))('%s is an episode', (name) => {
    expect(readName(name, 'mixed', NOW)).toMatchObject({ kind: 'episode' });
  });
});

test.each(['films', 'shows', 'mixed'] as const)('an extra is one in a folder of %s', (kind) => {
  expect(readName('Alien (1979)/Featurettes/Making of.mkv', kind, NOW)).toEqual({ kind: 'extra' });
});
