import { expect, it } from 'vitest';
import { stateWords } from '@/components/progress/state-words';

it.each([
  ['a show', { next: { season: 2, episode: 5 }, minutesLeft: null }, 'S2 E5 next'],
  ['a film that is begun', { next: null, minutesLeft: 24.6 }, '25 min left'],
  ['a long film', { next: null, minutesLeft: 80 }, '1 h 20 min left'],
  ['what is watched, or of unknown length', { next: null, minutesLeft: null }, null],
])('says where one is: %s', (_, state, words) => {
  expect(stateWords(state)).toBe(words);
});
