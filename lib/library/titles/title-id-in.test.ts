import { expect, test } from 'vitest';
import { titleIdIn } from '@/lib/library/titles/title-id-in';

test.each([
  ['550', 'movie', 550],
  [' 550 ', 'tv', 550],
  ['movie/550', 'movie', 550],
  ['movie/550', 'tv', null],
  ['https://www.themoviedb.org/movie/550-fight-club', 'movie', 550],
  ['https://www.themoviedb.org/tv/1399-game-of-thrones/season/1', 'tv', 1399],
  ['https://www.themoviedb.org/tv/1399-game-of-thrones/season/1', 'movie', null],
  ['https://www.themoviedb.org/tv/1399?language=de', 'tv', 1399],
  ['fight club', 'movie', null],
  ['0', 'movie', null],
  ['9999999999', 'movie', null],
  ['', 'movie', null],
] as const)('%s as %s', (typed, type, id) => expect(titleIdIn(typed, type)).toBe(id));
