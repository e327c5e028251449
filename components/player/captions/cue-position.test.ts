import { expect, it } from 'vitest';
import { cuePosition } from '@/components/player/captions/cue-position';

it.each([
  ['anywhere', 'auto', true, 'center', 'auto', 'bottom', 'middle'],
  ['on the first line', 0, true, 'center', 'auto', 'top', 'middle'],
  ['on the last line', -1, true, 'start', 'auto', 'bottom', 'left'],
  ['on line 14', 14, true, 'end', 'auto', 'bottom', 'right'],
  ['10 % down', 10, false, 'left', 5, 'top', 'left'],
  ['85 % down', 85, false, 'right', 90, 'bottom', 'right'],
  ['in the middle, from the left', 'auto', true, 'left', 35, 'bottom', 'middle'],
] as const)('a cue meant to stand %s', (_, line, snapToLines, align, position, edge, side) => {
  expect(cuePosition({ line, snapToLines, align, position })).toEqual({ edge, side });
});
