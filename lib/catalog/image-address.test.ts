import { expect, test } from 'vitest';
import { imageAddress } from '@/lib/catalog/image-address';

test.each([
  ['{poster}', 1, 'w92'],
  ['{poster}', 92, 'w92'],
  ['{poster}', 93, 'w154'],
  ['{poster}', 300, 'w342'],
  ['{poster}', 780, 'w780'],
  ['{poster}', 3840, 'w780'],
  ['{backdrop}', 640, 'w780'],
  ['{backdrop}', 1920, 'w1280'],
  ['{still}', 200, 'w300'],
  ['{still}', 640, 'w300'],
  ['{profile}', 185, 'w185'],
  ['{profile}', 200, 'h632'],
  ['{logo}', 46, 'w92'],
])('%s at %d pixels is %s', (slot, width, size) => {
  expect(imageAddress(`https://image.tmdb.org/t/p/${slot}/a.jpg`, width)).toBe(
    `https://image.tmdb.org/t/p/${size}/a.jpg`,
  );
});

test('an address without a slot stays as it is', () => {
  expect(imageAddress('/icons/app.png', 640)).toBe('/icons/app.png');
  expect(imageAddress('/demo/{other}/a.webp', 640)).toBe('/demo/{other}/a.webp');
});
