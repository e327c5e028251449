import { expect, it } from 'vitest';
import { linesOf } from '@/components/statistics/draw-card';

it.each([
  ['Sintel', ['Sintel']],
  ['Tears of Steel', ['Tears of', 'Steel']],
  ['Donaudampfschifffahrt again', ['Donaudampfschifffahrt', 'again']],
  ['one two three four five six seven eight', ['one two', 'three four', 'five six', 'seven', 'eight']],
  ['aaaaaaa bbbbbbb ccccccc ddddddd eeeeeee fffffff', ['aaaaaaa', 'bbbbbbb', 'ccccccc', 'ddddddd', 'eeeeeee…']],
])('%s stands in lines of ten letters', (text, lines) => {
  expect(linesOf(text, (line) => line.length <= 10)).toEqual(lines);
});
