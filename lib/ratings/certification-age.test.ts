import { expect, test } from 'vitest';
import { certificationAge } from '@/lib/ratings/certification-age';
import { isWithinCap } from '@/lib/ratings/within-cap';

test.each([
  ['movie', 'US', 'G', 0],
  ['movie', 'US', 'PG', 8],
  ['movie', 'US', 'PG-13', 13],
  ['movie', 'US', 'R', 17],
  ['movie', 'US', 'NC-17', 18],
  ['movie', 'US', 'NR', null],
  ['tv', 'US', 'TV-Y', 0],
  ['tv', 'US', 'TV-Y7', 7],
  ['tv', 'US', 'TV-14', 14],
  ['tv', 'US', 'TV-MA', 17],
  ['tv', 'US', 'R', null],
  ['movie', 'DE', '0', 0],
  ['movie', 'DE', '6', 6],
  ['tv', 'DE', '16', 16],
  ['movie', 'GB', 'U', 4],
  ['movie', 'GB', '12A', 12],
  ['movie', 'GB', '15', 15],
  ['movie', 'GB', 'R18', 18],
  ['movie', 'FR', 'TP', 0],
  ['movie', 'FR', '12', 12],
  ['movie', 'AU', 'R 18+', 18],
  ['movie', 'JP', 'R15+', 15],
  ['movie', 'JP', 'PG12', 12],
  ['movie', 'NL', 'AL', 0],
  ['movie', 'BR', 'L', 0],
  ['movie', 'BR', '14', 14],
  ['movie', 'SE', '11', 11],
  ['movie', 'CH', '16', 16],
  ['movie', 'PT', 'M/6', 6],
  ['movie', 'PT', 'm / 12', 12],
  ['movie', 'PT', 'M/4', 4],
  ['movie', 'HU', 'KN', 0],
  ['movie', 'SG', 'G', 0],
  ['movie', 'SG', 'R21', 21],
  ['movie', 'ZA', '7-9PG', 7],
  ['movie', 'ZA', '10-12PG', 10],
  ['movie', 'TR', 'Genel İzleyici Kitlesi', 0],
  ['tv', 'TR', 'GENEL İZLEYİCİ', 0],
  ['tv', 'SE', 'Från 7 år', 7],
  ['tv', 'IN', 'UA 13+', 13],
  ['movie', 'AU', 'RC', null],
  ['movie', 'AU', 'MA 15+', 15],
  ['tv', 'FI', 'K-7', 7],
  ['tv', 'JP', 'PG12', 12],
  ['movie', 'PL', '12', 12],
  ['movie', 'US', '13-17', null],
  ['movie', 'AT', '12', 12],
  ['movie', 'XX', '12', 12],
  ['movie', 'DE', '2023', null],
  ['movie', 'DE', '', null],
  ['movie', 'DE', 'unrated', null],
] as const)('a %s that %s certifies %j is for %j', (type, region, certification, age) => {
  expect(certificationAge({ [region]: certification }, type, region)).toBe(age);
});

test('what another region says does not count', () => {
  expect(certificationAge({ US: 'G' }, 'movie', 'DE')).toBeNull();
});

test.each([
  [6, 6, true],
  [7, 6, false],
  [0, 0, true],
  [null, 21, false],
  [null, null, true],
  [18, null, true],
])('age %j under cap %j: %j', (age, cap, allowed) => {
  expect(isWithinCap(age, cap)).toBe(allowed);
});
