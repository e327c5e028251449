import { expect, test } from 'vitest';
import { imageAddress, imageCandidates } from '@/lib/catalog/image-address';

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

test.each([
  ['{poster}', 190, ['w154 154w', 'w185 185w', 'w342 342w', 'w500 500w']],
  ['{backdrop}', 352, ['w300 300w', 'w780 780w']],
  ['{still}', 352, ['w185 185w', 'w300 300w']],
  ['{profile}', 128, ['w185 185w', 'h632 421w']],
  ['{backdrop}', 3840, ['w1280 1280w']],
])('a browser chooses for %s at %d pixels from %j', (kind, width, names) => {
  const addresses = names.map((name) => `https://image.tmdb.org/t/p/${name.replace(' ', '/a.jpg ')}`);
  expect(imageCandidates(`https://image.tmdb.org/t/p/${kind}/a.jpg`, width)).toBe(addresses.join(', '));
});

test('of an address without a slot there is nothing to choose', () => {
  expect(imageCandidates('/icons/app.png', 190)).toBeUndefined();
});
