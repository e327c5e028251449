import { describe, expect, test } from 'vitest';
import { decodePictureClock, pictureClock, stripRows } from './clock';

/** A picture with the strip drawn straight from its definition. */
function pictureOf(second: number, width: number, height: number, { lit = 226, dark = 38, around = 0 } = {}) {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(around);
  const side = pictureClock.side * width;
  for (let hole = 0; hole < pictureClock.holes; hole++) {
    const isGuard = hole === 0 || hole === pictureClock.holes - 1;
    const isLit = isGuard || Math.floor(second / 2 ** (pictureClock.bits - hole)) % 2 === 1;
    const centreX = (pictureClock.firstHoleCentre + hole * pictureClock.pitch) * width;
    const centreY = pictureClock.centreLine * height;
    for (let y = Math.round(centreY - side / 2); y < centreY + side / 2; y++) {
      for (let x = Math.round(centreX - side / 2); x < centreX + side / 2; x++) {
        pixels.fill(isLit ? lit : dark, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    }
  }
  return pixels;
}

describe('decodePictureClock', () => {
  const sizes = [
    [960, 540],
    [480, 270],
    [426, 240],
    [1280, 720],
    [320, 180],
  ] as const;
  const seconds = [0, 1, 59, 3599, 3600, 3731, 0b0101010101010101, 0b1010101010101010, 65535];

  test.each(sizes.flatMap(([width, height]) => seconds.map((second) => [second, width, height] as const)))(
    'reads second %i from a picture of %i × %i',
    (second, width, height) => {
      expect(decodePictureClock({ pixels: pictureOf(second, width, height), width, height })).toBe(second);
    },
  );

  test.each(sizes)('needs no more of a picture of %i × %i than its strip', (width, height) => {
    const { top, rows } = stripRows({ width, height });
    const pixels = pictureOf(1234, width, height).subarray(top * width * 4, (top + rows) * width * 4);
    expect(rows).toBeLessThan(height / 10);
    expect(decodePictureClock({ pixels, width, height, top })).toBe(1234);
  });

  test('reads a washed-out picture', () => {
    const pixels = pictureOf(1234, 480, 270, { lit: 175, dark: 70, around: 40 });
    expect(decodePictureClock({ pixels, width: 480, height: 270 })).toBe(1234);
  });

  test.each([
    ['black', 0],
    ['grey', 128],
    ['white', 255],
  ])('reads nothing from a %s frame', (_, level) => {
    const pixels = new Uint8ClampedArray(480 * 270 * 4).fill(level);
    expect(decodePictureClock({ pixels, width: 480, height: 270 })).toBeNull();
  });

  test('reads nothing when a hole is neither lit nor dark', () => {
    const pixels = pictureOf(1, 480, 270, { dark: 120 });
    expect(decodePictureClock({ pixels, width: 480, height: 270 })).toBeNull();
  });

  test('reads nothing when a guard is covered', () => {
    const pixels = pictureOf(77, 480, 270);
    for (let y = 0; y < 270; y++) pixels.fill(0, (y * 480 + 430) * 4, (y + 1) * 480 * 4);
    expect(decodePictureClock({ pixels, width: 480, height: 270 })).toBeNull();
  });
});
