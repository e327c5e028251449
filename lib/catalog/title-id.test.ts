import { expect, test } from 'vitest';
import { parseListNumber, parseTitleId } from '@/lib/catalog/title-id';

test.each([
  ['1', 1],
  ['1399', 1399],
  ['2147483647', 2_147_483_647],
  ['2147483648', null],
  ['99999999999', null],
  ['0', null],
  ['-1', null],
  ['01', null],
  ['1.5', null],
  ['1e3', null],
  ['0x10', null],
  [' 1', null],
  ['1399-game-of-boats', null],
  ['١٢', null],
  ['', null],
  ['abc', null],
])('the id in %j is %j', (text, expected) => {
  expect(parseTitleId(text)).toBe(expected);
});

test.each([
  ['0', 0],
  ['23', 23],
  ['1156', 1156],
  ['00', null],
  ['-1', null],
  ['1,5', null],
  ['one', null],
  ['9999999', null],
])('the season or episode in %j is %j', (text, expected) => {
  expect(parseListNumber(text)).toBe(expected);
});
