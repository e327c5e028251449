import { expect, it, test } from 'vitest';
import { hashOfSecret, holdsPersonalToken, isPersonalToken, newPersonalToken } from './personal-token';

const token = `tonight_${'0123456789abcdef'.repeat(4)}`;

it('makes tokens of one shape, none of them twice', () => {
  const made = Array.from({ length: 100 }, newPersonalToken);
  expect(made.filter((each) => !isPersonalToken(each))).toEqual([]);
  expect(new Set(made).size).toBe(100);
});

test.each([
  ['as it was shown', token, true, true],
  ['in capitals', token.toUpperCase(), false, true],
  ['its prefix in capitals', token.replace('tonight', 'Tonight'), false, true],
  ['one digit short', token.slice(0, -1), false, true],
  ['one digit long', `${token}0`, false, true],
  ['with a letter that is no digit', `${token.slice(0, -1)}g`, false, true],
  ['behind a word', `Bearer ${token}`, false, true],
  ['two of them', `${token}, ${token}`, false, true],
  ['with a line end', `${token}\n`, false, true],
  ['another prefix', token.replace('tonight', 'github'), false, false],
  ['the prefix alone', 'tonight_', false, false],
  ['a cookie of ours', 'tonight-session=0123456789abcdef', false, false],
  ['a JWT', 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln', false, false],
])('%s', (_, text, is, holds) => {
  expect([isPersonalToken(text), holdsPersonalToken(text)]).toEqual([is, holds]);
});

it('keeps nothing from which the secret could be read, and tells secrets apart by one digit', () => {
  expect(hashOfSecret(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOfSecret(token)).not.toBe(hashOfSecret(token.toUpperCase()));
});
