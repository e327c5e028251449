import { describe, expect, it } from 'vitest';
import { isGuarded, isProved, type Proof, replacesPassword } from '@/lib/household/proof/rule';

const free = { ratingCap: null, pinSetAt: null };
const at = '2026-01-01T00:00:00Z';

describe('a household', () => {
  it.each([
    ['nobody in it', null, [], false],
    ['grown-ups alone', null, [free, free], false],
    ['a cap', null, [free, { ...free, ratingCap: 6 }], true],
    ['a cap of nought', null, [{ ...free, ratingCap: 0 }], true],
    ['somebody’s PIN', null, [free, { ...free, pinSetAt: at }], true],
    ['a PIN of the settings', at, [free], true],
  ])('with %s is guarded: %s', (_, pinSetAt, profiles, guarded) => {
    expect(isGuarded({ pinSetAt }, profiles)).toBe(guarded);
  });
});

it.each<[Proof, boolean, boolean, boolean]>([
  // proof, in a free household, in a guarded one, and whether it replaces a password
  ['password', true, true, false],
  ['recovery', true, true, true],
  ['sign-in', true, false, false],
  [null, false, false, false],
])(
  '%s proves the account: %s, where something is guarded: %s, replaces the password: %s',
  (proof, open, guarded, replaces) => {
    expect(isProved(proof, false)).toBe(open);
    expect(isProved(proof, true)).toBe(guarded);
    expect(replacesPassword(proof)).toBe(replaces);
  },
);
