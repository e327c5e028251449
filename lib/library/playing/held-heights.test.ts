import { expect, test } from 'vitest';
import { heldHeights, type Measured } from '@/lib/library/playing/held-heights';

const NOW = 10_000_000;
const HEIGHTS = [720, 480, 360];
const [FULL_HD, ULTRA_HD] = [1920 * 1080 * 24, 3840 * 2160 * 24];
const was = (height: number, speed: number, more: Partial<Measured> = {}): Measured => ({
  ...{ height, speed, pixels: FULL_HD, encoder: 'software', at: NOW - 60_000 },
  ...more,
});

test.each<[string, Measured[], number[]]>([
  ['nothing', [], [720, 480, 360]],
  ['that all is held', [was(720, 2)], [720, 480, 360]],
  ['that the tallest is not', [was(720, 0.9)], [480, 360]],
  ['that it just keeps up, with nothing left', [was(720, 1.05)], [480, 360]],
  ['that neither is the next', [was(720, 0.6), was(480, 1)], [360]],
  ['that nothing is', [was(360, 0.5)], [360]],
  ['it of an easier film', [was(720, 0.9, { pixels: FULL_HD / 2 })], [480, 360]],
  ['it of a harder film alone', [was(720, 0.9, { pixels: ULTRA_HD })], [720, 480, 360]],
  ['it of another encoder', [was(720, 0.9, { encoder: 'vaapi' })], [720, 480, 360]],
  ['it as it was two hours ago', [was(720, 0.9, { at: NOW - 7_200_000 })], [720, 480, 360]],
  ['that it held a harder one since', [was(720, 0.9), was(720, 1.5, { pixels: ULTRA_HD })], [720, 480, 360]],
  ['that it held an easier one since', [was(720, 0.9), was(720, 1.5, { pixels: FULL_HD / 2 })], [480, 360]],
  ['that it held a lower height since', [was(720, 0.9), was(480, 1.5)], [480, 360]],
])('of a machine of which is known %s', (_, known, held) => {
  expect(heldHeights(HEIGHTS, { pixels: FULL_HD, encoder: 'software' }, known, NOW)).toEqual(held);
});
