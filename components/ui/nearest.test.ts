import { expect, it } from 'vitest';
import { nearest } from '@/components/ui/nearest';

const box = (left: number, top: number, width = 100, height = 40) => ({ left, top, width, height });

it.each([
  [
    'what took its place',
    box(0, 0),
    [
      ['same', box(0, 0)],
      ['beside', box(120, 0)],
    ],
    'same',
  ],
  [
    'the one beside',
    box(120, 0),
    [
      ['far', box(0, 400)],
      ['beside', box(240, 0)],
    ],
    'beside',
  ],
  [
    'the one below, where the row is gone',
    box(0, 300),
    [
      ['header', box(0, 0)],
      ['below', box(0, 420)],
    ],
    'below',
  ],
  [
    'by the middle, not by an edge',
    box(500, 500),
    [
      ['wide', box(0, 480, 600)],
      ['small', box(560, 520, 20)],
    ],
    'small',
  ],
  ['nothing', box(0, 0), [], undefined],
] as const)('%s', (_, was, items, expected) => {
  expect(nearest<string>(was, items)).toBe(expected);
});
