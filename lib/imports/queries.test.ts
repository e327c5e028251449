import { expect, it } from 'vitest';
import { lookAgainAfter } from '@/lib/imports/queries';

const progress = { done: 0, of: 1, secondsLeft: null };

it.each([
  ['a few rows are asked for soon', { state: 'matching', progress, waitsFor: null }, 250],
  ['so while they are brought in', { state: 'writing', progress, waitsFor: null }, 250],
  ['many take their time', { state: 'matching', progress: { ...progress, of: 51 }, waitsFor: null }, 1_000],
  ['nobody hurries who waits for the catalog', { state: 'matching', progress, waitsFor: 'catalog' }, 1_000],
  ['nothing is done until somebody acts', { state: 'planned', progress, waitsFor: null }, false],
] as const)('%s', (_, plan, milliseconds) => expect(lookAgainAfter(plan)).toBe(milliseconds));

it('asks for nothing where there is none', () => expect(lookAgainAfter(undefined)).toBe(false));
