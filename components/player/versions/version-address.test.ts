import { expect, it } from 'vitest';
import { versionAddress, withoutStart } from '@/components/player/versions/version-address';

const PAGE = 'https://tonight.example/watch/movie/550';

it.each([
  ['', 12.34567, '?version=plain.4k&t=12.346'],
  ['?with=a%2Cb&t=7', 90, '?with=a%2Cb&t=90.000&version=plain.4k'],
  ['?version=plain.720p&t=7', null, '?version=plain.4k'],
])('from %s at %s leads to %s', (query, start, expected) => {
  expect(versionAddress(PAGE + query, 'plain.4k', start)).toBe(`/watch/movie/550${expected}`);
});

it.each([
  ['?version=plain.4k&t=12', '/watch/movie/550?version=plain.4k'],
  ['?t=12', null],
  ['?version=plain.4k', null],
])('once it plays, %s is %s', (query, expected) => {
  expect(withoutStart(PAGE + query)).toBe(expected);
});
