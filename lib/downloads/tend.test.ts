import { expect, it } from 'vitest';
import { tend } from '@/lib/downloads/tend';

const episode = (number: number) => ({ season: 1, episode: number });
const there = (number: number, addedAt = '2026-11-20') => ({
  ...episode(number),
  id: `e${number}`,
  addedAt: Date.parse(addedAt),
});
const seen = (number: number, watchedAt = '2026-11-21T20:00:00.000Z') => ({ ...episode(number), watchedAt });

const BOTH = { keepsNext: true, removesWatched: true };
const shown = { there: [there(1), there(2)], next: [episode(2), episode(3), episode(4)], watched: [seen(1)] };

it.each([
  ['fetches what comes next, and lets go of what was watched', shown, BOTH, ['e3', 'e4'], ['e1']],
  ['keeps what was watched where nobody asked', shown, { ...BOTH, removesWatched: false }, ['e3', 'e4'], []],
  ['fetches nothing where nobody asked', shown, { ...BOTH, keepsNext: false }, [], ['e1']],
  ['does nothing by itself', shown, { keepsNext: false, removesWatched: false }, [], []],
  [
    'keeps what was downloaded to be seen again',
    { ...shown, there: [there(1, '2026-11-22')] },
    BOTH,
    ['e2', 'e3', 'e4'],
    [],
  ],
  ['is done where all is there', { ...shown, there: [2, 3, 4].map((number) => there(number)) }, BOTH, [], []],
  ['fetches nothing of a show that was seen to its end', { ...shown, next: [] }, BOTH, [], ['e1']],
  [
    'tells seasons apart',
    { there: [there(1)], next: [{ season: 2, episode: 1 }], watched: [{ ...seen(1), season: 2 }] },
    BOTH,
    ['e1'],
    [],
  ],
])('%s', (_, show, wishes, added, removed) => {
  const { add, remove } = tend(show, wishes);
  expect([add.map((one) => `e${one.episode}`), remove]).toEqual([added, removed]);
});
