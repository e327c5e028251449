import { describe, expect, test } from 'vitest';
import { chooseCuts, evenCuts, pieceAt } from '@/lib/library/playing/cuts';

describe('where a film is cut', () => {
  test.each([
    [
      [0, 1, 2, 3, 4, 4.5],
      [0, 2, 4],
    ],
    // As Matroska rounds keyframes that are two seconds apart.
    [
      [0, 2.002, 4.001, 6.003],
      [0, 2.002, 4.001, 6.003],
    ],
    [
      [0.006, 10.4, 20.8],
      [0.006, 10.4, 20.8],
    ],
    [
      [1.4, 1.9, 3.2, 3.4, 7.5],
      [1.4, 3.4, 7.5],
    ],
    [[0], [0]],
    [[], []],
  ])('%j', (keys, cuts) => expect(chooseCuts(keys)).toEqual(cuts));
  test('evenly, to the last second', () => expect(evenCuts(1, 5)).toEqual([1, 3, 5]));
  test('a moment of sound behind the last picture is no piece', () => expect(evenCuts(0, 4.02)).toEqual([0, 2]));
  test('a moment', () => expect(evenCuts(0, 0.04)).toEqual([0]));
});

describe('which piece a time is in', () => {
  test.each([
    [-1, -1],
    [0, 0],
    [3.97, 0],
    [3.985, 1],
    [4, 1],
    [11, 2],
  ])('%f', (time, piece) => expect(pieceAt([0, 4, 8], time)).toBe(piece));
});
