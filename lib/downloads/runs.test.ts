import { expect, it } from 'vitest';
import type { Part } from '@/lib/downloads/plan';
import { runsOf } from '@/lib/downloads/runs';

const part = (address: string, start?: number, end?: number, isExtra = false): Part => ({
  address,
  start,
  end,
  isExtra,
});
const BEGINNING = { part: 0, skip: 0 };

it.each<[string, Part[], { part: number; skip: number }, string[]]>([
  ['side by side', [part('a', 0, 10), part('a', 10, 30)], BEGINNING, ['a 0-30 of 0-2']],
  ['with a hole between', [part('a', 0, 10), part('a', 11, 30)], BEGINNING, ['a 0-10 of 0-1', 'a 11-30 of 1-2']],
  ['of two files', [part('a', 0, 10), part('b', 10, 30)], BEGINNING, ['a 0-10 of 0-1', 'b 10-30 of 1-2']],
  ['of whole files', [part('a'), part('b')], BEGINNING, ['a 0- of 0-1', 'b 0- of 1-2']],
  ['half there', [part('a', 0, 10), part('a', 10, 30)], { part: 0, skip: 4 }, ['a 4-30 of 0-2']],
  ['of which the first is there', [part('a', 0, 10), part('a', 10, 30)], { part: 1, skip: 5 }, ['a 15-30 of 1-2']],
  ['all there', [part('a', 0, 10)], { part: 1, skip: 0 }, []],
  [
    'beside an extra of the same file',
    [part('a', 0, 10), part('a', 10, 30, true)],
    BEGINNING,
    ['a 0-10 of 0-1', 'a 10-30 of 1-2'],
  ],
])('parts %s', (_, parts, from, runs) => {
  expect(
    runsOf(parts, from).map((run) => `${run.address} ${run.start}-${run.end ?? ''} of ${run.from}-${run.to}`),
  ).toEqual(runs);
});
