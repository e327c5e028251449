import { expect, test } from 'vitest';
import { fitWords, reasonWords } from '@/components/tonight/reason-words';
import type { TonightCardReason } from '@/lib/tonight/schema';

const household = (...here: string[]) =>
  ['Maya', 'Jonas', 'Otto'].map((name) => ({ id: name.toLowerCase(), name, here: here.includes(name) }));

test.each<[string[], TonightCardReason[], string]>([
  [['Maya', 'Jonas'], [{ kind: 'together', profileIds: ['maya', 'jonas'] }], 'You are both in the middle of it'],
  [
    ['Maya', 'Jonas', 'Otto'],
    [{ kind: 'together', profileIds: ['maya', 'jonas', 'otto'] }],
    'You are all in the middle of it',
  ],
  [
    ['Maya', 'Jonas', 'Otto'],
    [{ kind: 'together', profileIds: ['otto', 'maya'] }],
    'Maya and Otto are in the middle of it',
  ],
  [['Maya'], [{ kind: 'solo', profileId: 'maya' }], 'You are in the middle of it'],
  [['Maya', 'Jonas'], [{ kind: 'solo', profileId: 'jonas' }], 'Jonas is in the middle of it'],
  [['Maya'], [{ kind: 'wanted', profileIds: ['maya'] }], 'On your list'],
  [['Maya', 'Jonas'], [{ kind: 'wanted', profileIds: ['jonas'] }], 'Jonas wants to see it'],
  [['Maya', 'Jonas'], [{ kind: 'wanted', profileIds: ['maya', 'jonas'] }], 'Maya and Jonas want to see it'],
  [['Maya'], [{ kind: 'discover' }], 'Watched a lot this week'],
  [
    ['Maya', 'Jonas'],
    [
      { kind: 'together', profileIds: ['maya', 'jonas'] },
      { kind: 'ahead', profileIds: ['maya'] },
      { kind: 'turn', profileId: 'jonas' },
    ],
    'You are both in the middle of it. Maya is further on',
  ],
])('with %j here, %j: %s', (here, reasons, words) => {
  expect(reasonWords(reasons, household(...here))).toBe(words);
});

test.each([
  ['movie', 1, 'ends at'],
  ['tv', 1, 'ends at'],
  ['tv', 2, 'two episodes end at'],
  ['tv', 4, 'four episodes end at'],
] as const)('a %s of which %i fit: %s', (type, count, words) => {
  expect(fitWords({ type, fit: { count, endsAt: '2026-11-21T22:41:00Z' } })).toBe(words);
});

test('a length nobody knows has no words', () => {
  expect(fitWords({ type: 'movie', fit: null })).toBeNull();
});
