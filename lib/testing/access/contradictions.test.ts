import { expect, it, test } from 'vitest';
import type { Access as Declared } from '@/lib/http/declared';
import { contradictions } from './contradictions';
import { type Access, ROLES, type Role, type Word } from './table';

const row = (all: Word, but: Partial<Record<Role, Word>> = {}): Access => ({
  ...(Object.fromEntries(ROLES.map((role) => [role, all])) as Access),
  ...but,
});
const outside = { nobody: 'sign in', others: 'refused', removed: 'refused', demo: 'refused' } as const;
const own = row('yes', outside);
const locked = row('PIN', { ...outside, 'adult, PINs': 'yes' });
const above = row('above cap', outside);
const missing = row('not found', outside);
const settings = row('PIN', { ...outside, 'adult, PINs': 'yes', owner: 'yes' });
const proof = row('PIN', { ...outside, 'adult, PINs': 'proof', owner: 'yes' });

test.each<[Declared['acts'], Declared['titles'], Access[]]>([
  ['nobody', 'none', []],
  ['anyone', 'none', [row('yes')]],
  ['account', 'none', [row('yes', { nobody: 'sign in' })]],
  ['listener', 'none', [row('yes', { nobody: 'sign in' })]],
  ['profile', 'none', [own, locked]],
  ['profile', 'refused', [own, locked, above]],
  ['profiles', 'refused', [own, locked, above]],
  ['profile', 'found', [own, locked, missing]],
  ['household', 'none', [settings]],
  ['owner', 'none', [proof]],
  ['player', 'none', [row('sign in')]],
])('%s with titles %s goes with its rows', (acts, titles, rows) => {
  expect(contradictions({ acts, titles, tokens: 'none' }, rows)).toEqual([]);
});

test.each<[Declared['acts'], Declared['titles'], Access[]]>([
  ['nobody', 'none', [own]],
  ['anyone', 'none', [own]],
  ['account', 'none', [row('yes')]],
  ['account', 'none', [locked]],
  ['account', 'none', [proof]],
  ['listener', 'none', [locked]],
  ['profile', 'none', [own]],
  ['profile', 'none', [locked, row('yes', { nobody: 'sign in' })]],
  ['profile', 'none', [own, locked, above]],
  ['profile', 'listed', [own, locked, missing]],
  ['profile', 'refused', [own, locked]],
  ['profile', 'found', [own, locked]],
  ['profile', 'none', [settings, row('yes', { nobody: 'sign in', others: 'own' })]],
  ['household', 'none', [own]],
  ['household', 'none', [proof]],
  ['owner', 'none', [settings]],
  ['player', 'none', [own]],
])('%s with titles %s contradicts other rows', (acts, titles, rows) => {
  expect(contradictions({ acts, titles, tokens: 'none' }, rows)).not.toEqual([]);
});

it('says what does not hold', () => {
  expect(contradictions({ acts: 'household', titles: 'none', tokens: 'none' }, [own])).toEqual([
    'changes the household, and asks for no PIN of its settings',
  ]);
});
