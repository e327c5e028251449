import { expect, it, test } from 'vitest';
import { newGuestCode, readCode, shownCode } from '@/lib/tonight/guests/code';

it.each([
  ['K7QF2MWX', 'K7QF2MWX'],
  ['k7qf 2mwx', 'K7QF2MWX'],
  [' K7QF-2MWX ', 'K7QF2MWX'],
  ['k7qf–2mwx', 'K7QF2MWX'],
  ['oil0 oil0', '01100110'],
  ['K7QF2MW', null],
  ['K7QF2MWXX', null],
  ['K7QF2MWU', null],
  ['K7QF2MW!', null],
  ['', null],
])('reads %j as %j', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test('a code is read as it is shown, and is another each time', () => {
  const codes = Array.from({ length: 200 }, newGuestCode);
  expect(codes.map((code) => readCode(shownCode(code)))).toEqual(codes);
  expect(new Set(codes).size).toBe(codes.length);
});
