import { expect, it } from 'vitest';
import { isRoomShort } from './disk-room';

it.each([
  [47, false, true],
  [48, false, false],
  [63, true, true],
  [64, true, false],
])('%d MB free, short before: %s', (free, was, short) => expect(isRoomShort(free, was)).toBe(short));
