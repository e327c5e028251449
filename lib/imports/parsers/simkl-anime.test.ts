import { describe, expect, it } from 'vitest';
import { animeSeason, inShow } from '@/lib/imports/parsers/simkl-anime';

describe('which season an anime of Simkl’s is', () => {
  it.each([
    ['the only one of its show', null, null, false, { kind: 'whole' }],
    ['mapped to the first', [1], null, false, { kind: 'whole' }],
    ['mapped to several from the first on', [1, 2], null, false, { kind: 'whole' }],
    ['mapped to a later one', [3], null, false, { kind: 'seasons', numbers: [3] }],
    ['mapped, with words for numbers', ['3', null], null, false, { kind: 'seasons', numbers: [3] }],
    ['mapped to the first of a show that has more', [1], null, true, { kind: 'seasons', numbers: [1] }],
    ['named by its title', null, 2, true, { kind: 'seasons', numbers: [2] }],
    ['one of several, and nothing says which', [], null, true, { kind: 'unknown' }],
  ] as const)('%s', (_, mapped, named, isShared, season) => {
    expect(animeSeason(mapped, named, isShared)).toEqual(season);
  });

  it.each([
    ['itself', { season: 1, episode: 2 }, null, { kind: 'whole' }, { season: 1, episode: 2 }],
    [
      'as the backup places it',
      { season: 1, episode: 2 },
      { season: 3, episode: 14 },
      { kind: 'unknown' },
      { season: 3, episode: 14 },
    ],
    [
      'of a later season',
      { season: 1, episode: 2 },
      { season: null, episode: 2 },
      { kind: 'seasons', numbers: [3] },
      { season: 3, episode: 2 },
    ],
    [
      'of the second of two',
      { season: 2, episode: 2 },
      null,
      { kind: 'seasons', numbers: [3, 4] },
      { season: 4, episode: 2 },
    ],
    [
      'of more seasons than are mapped',
      { season: 2, episode: 2 },
      null,
      { kind: 'seasons', numbers: [3] },
      { season: null, episode: 2 },
    ],
    ['a special', { season: 0, episode: 2 }, null, { kind: 'unknown' }, { season: 0, episode: 2 }],
    ['not guessed', { season: 1, episode: 2 }, null, { kind: 'unknown' }, { season: null, episode: 2 }],
  ] as const)('and an episode of it: %s', (_, told, placed, anime, numbers) => {
    expect(inShow(told, placed, anime)).toEqual(numbers);
  });
});
