import { expect, it } from 'vitest';
import { isMetered, type Line } from '@/lib/offline/metered';

it.each<[Line, boolean]>([
  [{}, false],
  [{ type: 'wifi' }, false],
  [{ type: 'ethernet', saveData: false }, false],
  [{ type: 'unknown' }, false],
  [{ type: 'wifi', saveData: true }, true],
  [{ type: 'cellular' }, true],
  [{ type: 'wimax' }, true],
])('a line of %o: %s', (line, metered) => {
  expect(isMetered(line)).toBe(metered);
});
