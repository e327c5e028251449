import { expect, test } from 'vitest';
import { reasonWords } from '@/components/progress/reason-words';

const today = '2026-11-21';
const movie = { type: 'movie', season: 0, episode: 0 } as const;
const episode = { type: 'tv', season: 2, episode: 5 } as const;

test.each([
  ['12 min left', { ...movie, reason: { kind: 'in-progress', minutesLeft: 12 } }],
  ['1 min left', { ...movie, reason: { kind: 'in-progress', minutesLeft: 0.3 } }],
  ['1 h left', { ...movie, reason: { kind: 'in-progress', minutesLeft: 60 } }],
  ['1 h 22 min left', { ...movie, reason: { kind: 'in-progress', minutesLeft: 81.6 } }],
  ['S2 E5 · 24 min left', { ...episode, reason: { kind: 'in-progress', minutesLeft: 24 } }],
  ['Special 3 · 9 min left', { type: 'tv', season: 0, episode: 3, reason: { kind: 'in-progress', minutesLeft: 9 } }],
  ['S2 E5 · next up', { ...episode, reason: { kind: 'next-episode' } }],
  ['S2 E5 · aired yesterday', { ...episode, reason: { kind: 'new-episode', airDate: '2026-11-20' } }],
] as const)('%s', (words, item) => {
  expect(reasonWords(item, today)).toBe(words);
});

test('does not guess a weekday before the viewer’s day is known', () => {
  const item = { ...episode, reason: { kind: 'new-episode', airDate: '2026-11-20' } } as const;
  expect(reasonWords(item, null)).toBe('S2 E5 · new episode');
});
