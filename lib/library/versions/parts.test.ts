import { expect, it } from 'vitest';
import { readName } from '@/lib/library/names/read-name';
import { versionsOf } from '@/lib/library/versions/parts';

function file(path: string, size: number) {
  const named = readName(path, /S\d+E\d+|\dx\d/i.test(path) ? 'shows' : 'films', 2026);
  if (named.kind === 'extra') throw new Error(`${path} is an extra`);
  return { folder: '/films', path, size, named };
}

it.each([
  ['a film', ['Alien (1979).mkv'], [['Alien (1979).mkv']]],
  [
    'two copies, the larger first',
    ['Alien (1979)/Alien (1979) - 720p.mkv', 'Alien (1979)/Alien (1979) - 2160p.mkv'],
    [['Alien (1979)/Alien (1979) - 2160p.mkv'], ['Alien (1979)/Alien (1979) - 720p.mkv']],
  ],
  [
    'parts in their order, whichever is larger',
    ['Ben-Hur (1959)/Ben-Hur (1959)-cd1.avi', 'Ben-Hur (1959)/Ben-Hur (1959)-cd2.avi'],
    [['Ben-Hur (1959)/Ben-Hur (1959)-cd1.avi', 'Ben-Hur (1959)/Ben-Hur (1959)-cd2.avi']],
  ],
  [
    'parts beside a whole film',
    [
      'Ben-Hur (1959)/Ben-Hur (1959)-cd1.avi',
      'Ben-Hur (1959)/Ben-Hur (1959)-cd2.avi',
      'Ben-Hur (1959)/Ben-Hur (1959).mkv',
    ],
    [
      ['Ben-Hur (1959)/Ben-Hur (1959).mkv'],
      ['Ben-Hur (1959)/Ben-Hur (1959)-cd1.avi', 'Ben-Hur (1959)/Ben-Hur (1959)-cd2.avi'],
    ],
  ],
  [
    'discs in folders of their own',
    ['Das Boot (1981)/CD1/Das Boot.avi', 'Das Boot (1981)/CD2/Das Boot.avi'],
    [['Das Boot (1981)/CD1/Das Boot.avi', 'Das Boot (1981)/CD2/Das Boot.avi']],
  ],
  [
    'parts of two containers apart',
    ['A (2001)/A (2001)-cd1.avi', 'A (2001)/A (2001)-cd1.mkv', 'A (2001)/A (2001)-cd2.avi'],
    [['A (2001)/A (2001)-cd1.avi', 'A (2001)/A (2001)-cd2.avi'], ['A (2001)/A (2001)-cd1.mkv']],
  ],
  [
    'parts of an episode',
    ['Sea/Sea - s02e01 - pt2.avi', 'Sea/Sea - s02e01 - pt1.avi'],
    [['Sea/Sea - s02e01 - pt1.avi', 'Sea/Sea - s02e01 - pt2.avi']],
  ],
  [
    'of two releases apart, and a whole one before them',
    [
      'Sea.S01E01.Part1.720p.mkv',
      'Sea.S01E01.Part2.720p.mkv',
      'Sea.S01E01.Part.1.1080p.mkv',
      'Sea.S01E01.Part.2.1080p.mkv',
      'Sea.S01E01.2160p.mkv',
    ],
    [
      ['Sea.S01E01.2160p.mkv'],
      ['Sea.S01E01.Part.1.1080p.mkv', 'Sea.S01E01.Part.2.1080p.mkv'],
      ['Sea.S01E01.Part1.720p.mkv', 'Sea.S01E01.Part2.720p.mkv'],
    ],
  ],
  [
    'in Roman numbers and brackets',
    ['Sea 1x01 Pilot (Part I).mkv', 'Sea 1x01 Pilot (Part II).mkv', 'Sea 1x01 Pilot (Part III).mkv'],
    [['Sea 1x01 Pilot (Part I).mkv', 'Sea 1x01 Pilot (Part II).mkv', 'Sea 1x01 Pilot (Part III).mkv']],
  ],
  [
    'halves with titles of their own',
    ['Sea S01E01b - The Wave.mkv', 'Sea S01E01a - The Wind.mkv'],
    [['Sea S01E01a - The Wind.mkv', 'Sea S01E01b - The Wave.mkv']],
  ],
  [
    'one part alone is how an episode is called, in two versions',
    ['Sea S01E01 Pilot Part 1 720p.mkv', 'Sea S01E01 Pilot Part 1 1080p.mkv'],
    [['Sea S01E01 Pilot Part 1 1080p.mkv'], ['Sea S01E01 Pilot Part 1 720p.mkv']],
  ],
  ['the second part alone', ['Sea S01E02 Pilot Part 2.mkv'], [['Sea S01E02 Pilot Part 2.mkv']]],
  [
    'a second and a third without a first',
    ['Sea S01E02 pt2.mkv', 'Sea S01E02 pt3.mkv'],
    [['Sea S01E02 pt3.mkv'], ['Sea S01E02 pt2.mkv']],
  ],
  [
    'a part of the show is none of its episodes',
    ['Sea Part 1 S01E01 The Wind.mkv', 'Sea Part 2 S01E01 The Wind.mkv'],
    [['Sea Part 2 S01E01 The Wind.mkv'], ['Sea Part 1 S01E01 The Wind.mkv']],
  ],
])('%s', (_, paths, versions) => {
  const files = paths.map((path, index) => file(path, 100 + index));
  expect(versionsOf(files).map((parts) => parts.map(({ path }) => path))).toEqual(versions);
});

it('a part that lies there twice is played once', () => {
  const twice = [
    file('A (2001)/A (2001)-cd1.avi', 10),
    file('A (2001)/A (2001) CD1.avi', 20),
    file('A (2001)/A (2001)-cd2.avi', 5),
  ];
  expect(versionsOf(twice).map((parts) => parts.map(({ size }) => size))).toEqual([[20, 5]]);
});
